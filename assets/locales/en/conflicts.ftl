# The workspace Conflicts: records of one key that disagree, and the rules of the project.

workspace-conflicts = Conflicts
command-conflicts = Go to Conflicts
command-compare = Compare with what disagrees
command-rules = Rules of the project…
conflicts-title = Conflicts
conflicts-open = { $n ->
    [0] none open
    [one] 1 open
   *[other] { $shown } open
}
conflicts-all = All ({ $count })
conflicts-class-count = { $class } ({ $count })
conflicts-settled-too = Settled ones too
conflicts-empty = Nothing disagrees
conflicts-empty-hint = Records of one indicator, place and period with different values are listed here.
conflicts-none-open = All conflicts are settled
conflicts-none-open-hint = Show the settled ones to look at what was decided.
conflicts-none-selected = No conflict selected
conflicts-none-selected-hint = Choose one in the list, or press J.
conflict-row = { $about }: { $class }, { $values }
conflict-settled = settled
conflict-plan = planned
conflict-of-operator = { $indicator }, { $operator }

class-rounding = Rounding
class-estimate = Estimate and final
class-restated = Restated later
class-boundary = Other boundary
class-other-period = Other period
class-thousandfold = Thousand-fold slip
class-dispute = Dispute

class-rounding-why = One says it less exactly than the other.
class-estimate-why = One was said before the time was over, or is called an estimate; the other came after.
class-restated-why = A later source gives a slightly revised figure.
class-boundary-why = One may be about the province as it was before July 2025, the other as it is since.
class-other-period-why = One of the values is stated for another time:
class-thousandfold-why = One is about a thousand times the other: a slip in the unit, or in the sign between digits.
class-dispute-why = Nothing in the records explains it.

side-said = { $n ->
    [one] by one record
   *[other] by { $shown } records
}
side-sources = { $n ->
    [one] one source: the texts are copies
   *[other] { $shown } sources: some texts are copies
}
side-choose = Believe this ({ $number })
side-choose-label = Believe { $value }, { $number }
side-chosen = believed
side-by-rule = believed by a rule
side-show = Show in the text
side-undated = without date
conflict-hint-show = Show that record

settle-title = Decision
settle-open = Choose a value with its number, or state a rule for all conflicts of this class.
settle-chosen = { $value } is believed.
settle-by-rule = { $value } is believed by a rule: { $rule }
settle-reason = Reason
settle-reason-hint = Why this one? Kept in the project
settle-take-back = Take back (U)
settle-rule = For all like this
settle-rule-state = State as a rule
settle-rule-counts = settles { $count } of { $all } open ones of this class
settle-rule-kept = is a rule of this project
settle-rule-none = points at no single value here

preferred-final = the final figure before the estimate
preferred-latest = the one published last
preferred-most-exact = the one with the most digits
preferred-most-sources = the one that the most sources state
preferred-reviewed = the one that was accepted or corrected
rule-prefer = { $class }: { $preferred }
rule-reason = { $rule } ({ $reason })
rules-title = Rules of the project
rules-text = They hold for all that is in the project and for all that will be read.
rules-none = No rule yet. Rules are stated where a conflict is settled, or after a correction.
rules-drop = Take back
rules-drop-label = Take back: { $rule }
notice-settled = { $about }: { $value } is believed
notice-unsettled = { $about }: open again
notice-rule-stated = Rule stated: { $rule }
notice-rule-dropped = Rule taken back: { $rule }
notice-no-conflict = Nothing disagrees with this record

card-conflict = Another record says { $values }
card-conflict-settled = Another record says { $values }; that is settled
card-conflict-compare = Compare

change-settle = conflict settled
change-unsettle = conflict opened again
change-state-rule = rule stated
change-drop-rule = rule taken back

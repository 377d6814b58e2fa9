# Two analysts: another project with a common origin is merged into this one.

command-merge = Merge another project…
dialog-merge = Merge another project
dialog-merge-confirm = Look at it
work-merging = Comparing the projects
merge-title = Merge { $name }
merge-taken = { $n ->
    [0] No new changes
    [one] 1 change is taken over
   *[other] { $shown } changes are taken over
}
merge-clashes = { $n ->
    [0] Nothing clashes.
    [one] 1 record was made differently by both. Choose a version:
   *[other] { $shown } records were made differently by both. Choose a version of each:
}
merge-ours = This project
merge-theirs = The other one
merge-ours-label = This project's version of { $record }
merge-theirs-label = The other version of { $record }
merge-all-ours = All as here
merge-all-theirs = All as there
merge-keys = J and K go through them, 1 takes this project's version, 2 the other one, Enter merges
merge-removed = removed
merge-open = { $n ->
    [one] 1 still to be chosen
   *[other] { $shown } still to be chosen
}
merge-confirm = Merge
merge-agreement = Agreement on what both decided
merge-agreement-none = There is no record that both decided.
merge-field = Field
merge-compared = Records
merge-same = Same
merge-kappa = Cohen's kappa
merge-decision = Decision
merge-failed = The projects could not be merged
merge-strangers = They have no common origin.
merge-strangers-hint = Both must have grown out of one saved project.
merge-too-much = The texts that are not at hand are too long to stand in one project together.
merge-too-much-hint = Look for the missing texts of both projects first.
notice-merged = Merged: { $name }
change-settle-merge = clashes of a merge settled

# After a correction: the same for all records that are wrong for the same cause.

command-alike = The same for all like this…
alike-offer = { $n ->
    [one] One more record is wrong like this: { $cause }
   *[other] { $shown } more records are wrong like this: { $cause }
}
alike-show = The same for all… (G)
alike-dismiss = Leave them
alike-heading = The same for all like this
alike-cause = { $slot }, from “{ $words }”: { $step }
alike-cause-bare = { $slot }, in this document: { $step }
alike-step = { $before } → { $after }
alike-scale = × { $factor }
alike-all = All
alike-none = None
alike-line = { $record }: { $step }
alike-keep = Keep as a rule: documents that are loaded later obey it
alike-document-only = These words mean something else in other documents, so that this cannot be a rule.
alike-undo = One undo takes them all back.
alike-correct = { $n ->
    [0] Nothing to correct
    [one] Correct 1 record
   *[other] Correct { $shown } records
}
rule-correct = { $cause }
notice-corrected-alike = { $n ->
    [one] 1 record corrected like this
   *[other] { $shown } records corrected like this
}
change-correct-alike = corrected like another
card-ruled = corrected by a rule

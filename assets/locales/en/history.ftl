# The workspace History: all changes, of the project and of one record, and who made them.

workspace-history = History
command-history = Go to History
command-record-history = History of the record
command-author = Your name in the history…
command-go-to-point = Go to this point of the history
command-revert = Take this change back by itself
history-title = History
history-all = All changes ({ $count })
history-of-record = Of one record ({ $count })
history-empty = No changes yet
history-empty-hint = Everything that you do to documents and records is listed here, and can be taken back.
history-beginning = The beginning
history-here = here
history-ahead = undone
history-left = other branch
history-nobody = unnamed
history-row = { $number }: { $what }, { $time }, { $author }
history-row-state = { $row }, { $state }
history-many = { $n ->
    [one] 1 record
   *[other] { $shown } records
}
history-documents = { $n ->
    [one] 1 document
   *[other] { $shown } documents
}
history-none-selected = No change selected
history-none-selected-hint = Choose one in the list, or press J.
history-go = Go to this point (Enter)
history-is-here = The project stands at this point.
history-revert = Take this change back alone (X)
history-needed = Cannot be taken back alone: { $change } rests on it.
history-not-here = Not part of what led to the present state. Go to this point to see it.
history-edit = { $slot }: { $before } → { $after }
history-end-of = end of { $period }
history-all-of = all of { $period }
history-document-in = Loaded: { $name }
history-document-out = Removed: { $name }
history-records-in = { $n ->
    [one] 1 record entered
   *[other] { $shown } records entered
}
history-records-out = { $n ->
    [one] 1 record left
   *[other] { $shown } records left
}
history-more = … and { $count } more
history-rule = Rule: { $rule }
history-rule-gone = Rule taken back: { $rule }
history-settled = { $about }: { $value } is believed
history-unsettled = { $about }: open again
history-review = Review
card-history = History (H)
notice-went = At: { $change }
notice-went-beginning = At the beginning of the history
notice-reverted = Taken back by itself: { $change }
change-revert = taken back
author-title = Your name in the history
author-text = Changes bear it, so that two analysts can tell who did what.
author-name = Name
author-keep = Keep
history-ground = Rests on other words
history-word = “{ $words }” added
history-word-gone = “{ $words }” taken out
history-view = View kept: { $name }
history-view-gone = View dropped: { $name }

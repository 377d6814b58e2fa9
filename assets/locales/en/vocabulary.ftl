# The project's own words, and reading documents again.

command-vocabulary = Vocabulary of the project…
command-add-phrase = Add the chosen words as a phrase…
command-read-again = Read the document again
command-read-all-again = Read all documents again

source-add-phrase = Add as phrase…

vocabulary-title = Vocabulary of the project
vocabulary-text = Your own words, kept in this project. What you accepted, corrected or added by hand stays as it is when documents are read again.
vocabulary-empty = No words of your own yet. Add a phrase for an indicator, an indicator that is missing, another spelling of a province, or an enterprise. Or select words in the text and press P.
vocabulary-means = “{ $words }” means { $meaning }
vocabulary-indicator = Indicator
vocabulary-phrase = Phrase
vocabulary-place = Province
vocabulary-operator = Enterprise
vocabulary-add-phrase = Add a phrase…
vocabulary-add-indicator = Add an indicator…
vocabulary-add-place = Add a spelling…
vocabulary-add-operator = Add an enterprise…
vocabulary-edit-title = Change the entry
vocabulary-edit = Edit
vocabulary-remove = Remove
vocabulary-edit-entry = Edit { $entry }
vocabulary-remove-entry = Remove { $entry }
vocabulary-add = Add
vocabulary-back = Back
vocabulary-words = Words in the text
vocabulary-meaning = They mean
vocabulary-means-known = an indicator
vocabulary-means-new = a new indicator
vocabulary-means-sense = other words of the field
vocabulary-like = Such as
vocabulary-name-vi = Vietnamese name
vocabulary-name-en = English name
vocabulary-kind = Counted
vocabulary-stock = at a moment, as subscribers are
vocabulary-flow = over a time, as revenue is
vocabulary-which-indicator = Which indicator
vocabulary-unit = Measured in
vocabulary-which-place = Which province
vocabulary-family = Group
vocabulary-spelling = Spelling in the text
vocabulary-operator-name = Name
vocabulary-other-names = Other names, with commas
vocabulary-trade = Trade
vocabulary-pick = Type a part of the name
vocabulary-pick-none = Nothing of that name
vocabulary-hint = Upper and lower case do not matter; accents do.
vocabulary-added = Added: { $words }. Read the documents again, so that it is found.
vocabulary-removed = Removed: { $words }. Read the documents again, so that it is found no more.
vocabulary-in-use = { $n ->
    [one] One record measures { $indicator }. Remove its phrases and read again, or correct the record, first.
   *[other] { $shown } records measure { $indicator }. Remove its phrases and read again, or correct the records, first.
}

glossary-empty = Fill in every field
glossary-short = “{ $words }” is too short to be told from other words: three letters at least
glossary-number = “{ $words }” is read as part of a number
glossary-time = “{ $words }” is read as a time
glossary-mark = “{ $words }” has a mark that ends a clause; leave it out
glossary-known = “{ $words }” means something already: { $meaning }
glossary-indicator = “{ $words }”: choose another indicator
glossary-place = “{ $words }”: choose another province

sense-estimate = an estimate (“estimated”, “preliminary”)
sense-target = a target (“aims at”)
sense-plan = a plan
sense-about = about (“approximately”)
sense-above = above (“more than”)
sense-below = below (“nearly”)
sense-up = growth (“increased by”)
sense-down = a fall (“decreased by”)
sense-same-period = against the same period
sense-average = an average; no record
sense-increment = newly added ones; no record
sense-of-which = of which
sense-total = the total
sense-revenue = revenue
sense-budget = payment to the budget
sense-post = post
sense-telecom = telecommunications
sense-it = information technology
sense-subscribers = subscribers
sense-stations = base stations
sense-post-offices = post offices
sense-department = the provincial department
sense-district = a district, a town or a commune; no record
sense-other-money = money of another kind; no record
sense-other-noun = another thing that is counted; no record
sense-other-sector = another sector; no record
sense-other = a word of the field

work-rereading = Reading the documents again
work-comparing = Comparing versions
reread-title = What reads differently now
reread-title-text = The text has changed
reread-text-only = The text has changed, and its figures stay the same.
reread-new = { $n ->
    [one] 1 new
   *[other] { $shown } new
}
reread-gone = { $n ->
    [one] 1 gone
   *[other] { $shown } gone
}
reread-changed = { $n ->
    [one] 1 changed
   *[other] { $shown } changed
}
reread-kept = { $n ->
    [one] One record that you touched stays as it is.
   *[other] { $shown } records that you touched stay as they are.
}
reread-line-new = New: { $record }
reread-line-gone = Gone: { $record }
reread-line-changed = Changed: { $record }
reread-line-where = { $document } · “{ $quote }”
reread-slot = { $slot } { $before } → { $after }
reread-accept = { $n ->
    [0] Accept nothing
    [one] Accept 1 line
   *[other] Accept { $shown } lines
}
reread-take-text = Take the new text alone
reread-beside = Load as a document of its own
reread-choose-all = Choose all
reread-choose-none = Choose none
reread-keys = ↑ ↓ go through the lines, Space chooses one, Ctrl+A all or none, Enter accepts. One undo takes it all back.
reread-accepted = { $n ->
    [0] The new text was taken over
    [one] 1 line accepted
   *[other] { $shown } lines accepted
}
reread-nothing = { $n ->
    [one] The document reads as before
   *[other] { $shown } documents read as before
}
reread-nothing-kept = { $n ->
    [one] { $shown } touched record stays as it is
   *[other] { $shown } touched records stay as they are
}
reread-stopped = Stopped; nothing was changed

change-vocabulary = vocabulary
change-reread = documents read again
change-reload = documents loaded anew

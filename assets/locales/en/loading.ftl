# Loading: datasets and their columns, the clipboard, the watched folder, and what is wrong with a file.

datasets-title = Which columns hold what?
datasets-files = { $name } and { $more } more with the same columns
datasets-recognised = Recognised by their names. Each row becomes a document.
datasets-unknown = No column is known to hold texts. Choose the one that does; each row becomes a document.
datasets-text = Text
datasets-heading = Headline
datasets-date = Date of publication
datasets-address = Web address
datasets-none = (none)
datasets-no-text = Choose the column with the texts
datasets-next = Next dataset

clipboard-name = Copied { $time }
notice-watch-ended = The folder is no longer watched
notice-alike = { $n ->
    [one] one nearly the same as another
   *[other] { $shown } nearly the same as others
}
status-watching = Watching { $folder }

alike-title = { $n ->
    [one] One document is nearly the same as another
   *[other] { $shown } documents are nearly the same as others
}
alike-text = They were loaded all the same. A copy would count its figures twice.
alike-what = { $share }% as in “{ $earlier }”.
alike-hint = Compare the two, and remove one from the project if it is a copy.

read-damaged = The file is damaged: { $why }.
read-damaged-hint = Fetch the file again, or open it in its own program and save it anew.
read-too-much = It holds more than { $limit } { $what }, which is where reading ends.
read-too-much-hint = Check where the file comes from; split it if it is what it should be.
read-locked = It is locked with a password.
read-locked-hint = Open it with its password and save it without one.
read-no-words = There are pictures and no words; perhaps it was scanned.
read-no-words-hint = Run it through text recognition (OCR) first.
read-no-column = No column of texts is known among { $columns }.
read-no-column-hint = Load the file by itself and choose the column.
read-no-text = There is no text in this row.
read-no-text-hint = Check whether the right column was chosen.
read-bad-row = The row is damaged: { $why }.
read-bad-row-hint = Mend the row, or leave it out.
read-long-row = The row is longer than the { $limit } bytes that are read.
read-long-row-hint = Check whether a quotation mark is not closed, or a line end missing.
read-leads-out = Its name leads out of the archive.
read-nested = Archives and e-mails within others are not opened.
read-nothing-inside = There is nothing in it that is read.
read-unpack-hint = If you trust it, unpack it yourself and load what is in it.
read-more = There are { $count } more problems in the file.
read-more-hint = Mend those above first.

amount-members = members
amount-pages = pages
amount-parts = parts
amount-columns = columns
amount-elements = elements
amount-levels = levels in one another
amount-steps = drawing steps on one page
amount-seconds = seconds of reading
amount-bytes = bytes

command-export = Export…
dialog-export = Export records, series and evidence
dialog-export-confirm = Export
dialog-export-formats = By the ending of the name: .xlsx (records, series, conflicts, sources), .csv, .html (evidence report), .jsonl, .parquet, .ron, .json (Label Studio). Rejected records are left out.
failed-export = The project could not be exported
work-exporting = Exporting
notice-exported = Exported as { $name }
notice-no-format = Nothing was exported: the name has none of the endings .xlsx .csv .html .jsonl .parquet .ron .json
notice-loaded-elsewhere = The documents that were being loaded belonged to the project before and were left out; load them again

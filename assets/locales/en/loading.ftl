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
status-list = List…

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
read-old-font =
    { $n ->
        [one] A line of the text, line { $first }, may be in an old Vietnamese font and stands as it is.
       *[other] { $shown } lines of the text, from line { $first } on, may be in an old Vietnamese font and stand as they are.
    }
read-old-font-hint = The rest is read. Where letters are wrong, convert the file to Unicode first (with UniKey, for example) and load it again.
read-dense = It unpacks to more than { $times } times its size, as no honest archive does.
read-dense-hint = Check where the file comes from; unpack it yourself if you trust it.
read-no-column = No column of texts is known among { $columns }.
read-no-column-hint = Load the file by itself and choose the column.
read-no-text = There is no text in this row.
read-no-text-hint = Check whether the right column was chosen.
read-bad-row = The row is damaged: { $why }.
read-bad-row-hint = Mend the row, or leave it out.
read-garbled-row = { $cell ->
    [none] The row is no valid UTF-8 from byte { $at } on
   *[other] Cell { $cell } of the row is no valid UTF-8 from byte { $at } on
}{ $row ->
    [none] .
   *[other] {" "}(row { $row }).
}
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
amount-lines = lines on one page
amount-parts = parts
amount-columns = columns
amount-rows = rows
amount-elements = elements
amount-choices = choices of columns
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

table-title = What do the rows and columns mean?
table-of = table { $nr } of { $all }
table-hint = Recognised by their words; change what is not right. Each figure keeps the address of its cell.
table-indicator = Indicator
table-unit = Counted in
table-place = Place
table-period = Period
table-period-hint = such as 2024-H1
table-first-row = Figures begin in row
table-decimal = Numbers are written
table-status = Figures are
table-from-cells = (as cells say)
table-column = Column { $column }
table-column-indicator = Indicator of column { $column }
table-column-period = Period of column { $column }
table-column-status = Figures of column { $column } are
table-no-period = “{ $typed }” is no period that is read; write 2024, 2024-H1, Q3 2024 or 06/2024
table-import = Import
table-skip = Leave this one out
table-texts = These are texts
table-texts-hint = Load the file as a dataset with a document in each row
table-figures =
    { $n ->
        [0] No figures yet: say above what the rows and columns mean
        [one] { $shown } figure
       *[other] { $shown } figures
    }
table-figures-first =
    { $n ->
        [0] No figures in the first rows: say above what the rows and columns mean
        [one] { $shown } figure in the first rows
       *[other] { $shown } figures in the first rows
    }
table-left-out =
    { $n ->
        [one] { $shown } cell is left out, { $first }: { $lack }
       *[other] { $shown } cells are left out, the first { $first }: { $lack }
    }
table-formulas =
    { $n ->
        [one] { $shown } cell is left out: it is a formula without a stored result; open the file in a spreadsheet program, save it there and load it again
       *[other] { $shown } cells are left out: they are formulas without a stored result; open the file in a spreadsheet program, save it there and load it again
    }
table-unread =
    { $n ->
        [one] A column of numbers is not read: { $columns }
       *[other] { $n } columns of numbers are not read: { $columns }
    }
lack-number = no number
lack-place = no province is named
lack-indicator = no indicator is named
lack-period = no period is named
lack-unit = no unit is named in which the indicator is counted
lack-size = the number is too large
lack-growth = it may be growth or an index
lack-head = another column has the same head; set the one that is wrong to “(not read)”
lack-operator = it is of several enterprises together that the table does not name
lack-compared = it compares, and of which figure is not told; set its column to “Growth, %” where it is that
lack-row = only words that are not understood tell its row from others
role-nothing = (not read)
role-figures = Figures
role-place = Places
role-indicator = Indicators
role-period = Periods
role-unit = Units
role-bound = Bounds
role-status = Statuses
role-growth = Growth, %
role-of-plan = Of the plan, %
role-operator = Operators
role-source = Sources
role-as-stated = As stated
role-note = Notes
counting-vnd = dong
counting-vnd-3 = thousand dong
counting-vnd-6 = million dong
counting-vnd-9 = billion dong
counting-vnd-12 = trillion dong
counting-usd = US dollars
counting-usd-3 = thousand US dollars
counting-usd-6 = million US dollars
counting-usd-9 = billion US dollars
counting-one = ones
counting-3 = thousands
counting-6 = millions
counting-percent = percent
counting-per100 = per 100 people
card-cell = Cell { $cell }
read-figures = The file is a table of figures, and no text.
read-figures-hint = Load it by itself and say what its columns mean.
read-no-figures =
    { $n ->
        [0] { $sheet ->
            [hidden] No figures were recognised in this hidden sheet, which was left out.
           *[other] No figures were recognised in this sheet, which was left out.
        }
        [one] { $sheet ->
            [hidden] No figures were recognised in this hidden sheet: a cell is a formula without a stored result.
           *[other] No figures were recognised in this sheet: a cell is a formula without a stored result.
        }
       *[other] { $sheet ->
            [hidden] No figures were recognised in this hidden sheet: { $shown } cells are formulas without a stored result.
           *[other] No figures were recognised in this sheet: { $shown } cells are formulas without a stored result.
        }
    }
read-no-figures-hint = Look at it. Where it has figures, say in its heads what they are of, and load it again.
read-formulas-hint = Open the file in a spreadsheet program, save it there and load it again.
table-hidden = a hidden sheet
read-project = The file is a project of Provista, and no table.
read-project-hint = Open it by File, Open project, or merge it; where it is in an archive, unpack it first.
read-lists = The file holds several lists, and which of them is meant is not told: { $names }.
read-lists-hint = Save the list that is meant in a file of its own.
read-misread =
    { $n ->
        [one] In a line of the text, line { $first }, UTF-8 was taken for Western text (“dá»‹ch” for “dịch”), and letters of it were lost.
       *[other] In { $shown } lines of the text, from line { $first } on, UTF-8 was taken for Western text (“dá»‹ch” for “dịch”), and letters of it were lost.
    }
read-misread-hint = The rest is read. Fetch the file again, or export it as UTF-8 from where its letters are well.
read-more-doubts = { $count } more texts of the file are to be looked at.
read-more-doubts-hint = Look at those above first; what is wrong with them is mostly so with all.

# The workspace Review.

documents-title = Documents
documents-load = Load
documents-search = Search the documents
documents-none = No document of that name
documents-empty = No documents yet
documents-empty-hint = Load text files or a folder, or drop them on this window.
documents-no-records = no figures

source-empty = No text to show
source-empty-hint = Load documents, or open the sample project to look around.
source-waiting-hint = They appear here once they are read.
source-link = Open this address in the browser

records-title = Records
records-filter = Filter by province, indicator, words
records-filter-clear = Clear the filter
records-only-document = This document only
records-of = { $listed } of { $all } records
records-empty = No records yet
records-empty-hint = The figures of the documents that you load are listed here.
records-none = No record matches
records-none-hint = Try fewer words, or a province, an indicator or a year.
records-show-all = Show all records

column-review = Review
column-yoy = Growth %
column-of-plan = Plan %
column-confidence = Sure
column-document = Document

mark-vnd = bn VND
mark-usd = bn USD
mark-per100 = per 100

card-title = Record
card-empty = No record selected
card-empty-hint = Click a figure in the text or a row of the table.
card-no-sentence = This record stands in no document.
card-show-sentence = Show it in the text
card-extracted = Read from the text, { $percent }% sure
card-typed = Typed by hand
card-imported = Imported from a table
card-as-stated = As stated: { $words }
card-note = Note: { $words }
card-derived = Computed from other records
card-corrected = corrected by hand
card-accept = Accept (A)
card-reject = Reject (R)
card-reopen = Take back

field-empty = none
field-read = Enter applies: { $words }
field-offers = Suggestions
field-needed = Something must stand here
field-no-place = No province of that name
field-no-indicator = No indicator of that name
field-no-period = Write a time such as 2024, H1 2024, Q3 2024, 9M 2024 or 06/2024
field-no-value = Write a number such as 735.3 billion VND, 2,080,943 or 92.7%
field-no-percent = Write a percentage such as 11.5

growth-of = growth { $percent }%
plan-of = { $percent }% of the plan
no-value = no value

card-unit-differs = This indicator is measured in another unit.

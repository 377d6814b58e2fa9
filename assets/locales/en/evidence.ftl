# Why a field of a record is what it is, and why a number is in no record.

why-title = Why
why-show = Show these words in the text
why-default = no word says otherwise
why-undated = the text has no date, so its year is unknown
why-untold = no words say it, and the text has no date
why-beside = beside the number
why-sentence = in the same sentence
why-list = by its turn in the list
why-before = as for the figure before
why-paragraph = from earlier in the paragraph
why-intro = from the line before the list
why-heading = from the heading above
why-headline = from the headline
why-row = from the head of the row
why-column = from the head of the column
why-caption = from the title of the table
why-date-line = from the date of the document
why-document = from the document as a whole
why-restatement = from a second statement of the figure

numbers-toggle = Numbers
numbers-count = { $n ->
    [one] { $shown } number: { $recorded } in records, { $left } with a reason
   *[other] { $shown } numbers: { $recorded } in records, { $left } with a reason
}
numbers-counting = Counting the numbers
numbers-hint = Click it, then N makes a record of it
numbers-none-left = Every number of this text is in a record
numbers-choose-first = Choose a number in the text first: click it, or select it with the mouse
numbers-selected = in no record: { $reason }

command-numbers = Mark the numbers that are in no record
command-next-number = Next number without a record
command-previous-number = Previous number without a record
command-new-record = New record from the chosen number

work-numbers = Accounting for the numbers
work-record = Reading the number
notice-stated = This number is in a record already, under “{ $slot }”: { $record }
notice-added = Added: { $record }. Say what it measures, then press Enter; Esc withdraws it
notice-withdrawn = Withdrawn: the number is in no record

reason-time = a date, a year or a stretch of time
reason-clock = a time of day
reason-phone = a telephone number
reason-address = part of a web or mail address
reason-document = the number of a decision, a plan, a road
reason-numbering = the number of a heading, an item or a row
reason-rank = a place in an order
reason-name = part of a name
reason-chrome = of the page around the text
reason-district = of a district, a commune or a town
reason-region = of a region or the world
reason-other-sector = of another sector
reason-other-money = money of another kind, such as a fine or an investment
reason-other-thing = counts something that no indicator counts
reason-other-share = a share of something that no indicator measures
reason-part = of a part that has no indicator of its own
reason-average = an average, or an amount for each
reason-points = growth in percentage points
reason-other-base = growth against another base than the year before
reason-growth = growth of something that is in no record
reason-plan = a share of a plan for something that is in no record
reason-increment = what was added, not what there is
reason-event = who attended or was inspected
reason-asked = a question asks it, nobody tells it
reason-repeated = a second statement of a figure that is in a record
reason-restated = the same amount in another currency
reason-range = one end of a range
reason-per = for every so many
reason-cell = a cell of a table whose heads name no indicator
reason-doubtful = a figure perhaps, but too much speaks against it
reason-no-indicator = no indicator is in reach
reason-unclear = not a number that can be read
reason-dropped = read as a figure whose record is not in the project

# Going through the records: their order, their flags, other readings of their fields.

queue-order = Order
queue-by-document = by document
queue-by-doubt = least sure first
queue-by-place = by place
queue-by-indicator = by indicator
queue-by-column = by column
queue-flagged = Flagged ({ $count })
queue-accept = Accept shown…

progress-document = This document
progress-all = All documents
progress-of = { $decided } of { $all } decided

column-doubt = Flags, then least sure
row-flagged = flagged

flag-thousand = About { $factor } times off its series: { $other }
flag-off-series = Far off its series: the { $points } nearest points make { $low } to { $high } likely
flag-implausible = Hard to believe for this place: such figures lie between { $low } and { $high }
flag-implausible-high = Hard to believe for this place: such figures stay below { $high }
flag-separator = Read against the notation of this document, in which it is { $value }
flag-above-100 = A share of a whole cannot be above 100%
flag-fraction = These are counted in whole numbers
flag-negative = This cannot be below zero
flag-unit = This indicator is measured in the unit “{ $unit }”
flag-not-yet = Called actual, but its time begins after { $date }, when the document appeared
flag-growth = Growth of { $growth }% would make it { $expected }, by: { $other }
flag-below-part = Less than a part of it: { $other }
flag-above-whole = More than the whole: { $other }
flag-sum = Not the sum of its parts, { $sum }
flag-density = The subscribers would make { $expected }: { $other }
flag-repair = Correct to { $value }
flag-show-record = Show that record
flag-show-series = Show the series
flags-quiet = Settled by your decision

reading-label = Reading { $number }: { $words }
readings-none = The document offers no other reading

bulk-title = Accept many records
bulk-text = All undecided records that the table shows, from this confidence on
bulk-at-least = { $percent }% and more
bulk-any = Any confidence
bulk-flagged = Also those with flags ({ $count })
bulk-undo = One undo takes them all back.
bulk-accept = { $n ->
    [0] Nothing to accept
    [one] Accept 1 record
   *[other] Accept { $shown } records
}
notice-many = { $n ->
    [one] 1 record: { $what }
   *[other] { $shown } records: { $what }
}

command-next-slot = Other readings of another field
command-accept-shown = Accept the records shown…
command-only-flagged = Only flagged records, or all
command-least-sure = Least sure first, or by document

keys-readings = Take another reading of the field in doubt
keys-readings-keys = 1 to 9

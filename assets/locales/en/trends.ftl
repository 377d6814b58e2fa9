# The workspace Trends.

trends-empty = No figures to draw yet
trends-empty-hint = Load documents, or open the sample project, and their figures are drawn here over time
trends-gathering-hint = The charts come as soon as they are together; all else can be done meanwhile
trends-narrow = No figure matches
trends-narrow-hint = Choose another indicator, more statuses, or figures that are not reviewed too
trends-bare = No province chosen
trends-bare-hint = Tick provinces in the list on the left

trends-find-indicator = Find an indicator
trends-find-place = Find a province
trends-provinces = Provinces
trends-all = All
trends-none = None
trends-all-hint = Show all provinces, without the country
trends-none-hint = Show no place
trends-not-found = Nothing of that name has points
trends-whole-market = Whole market
trends-reviewed-only = Reviewed only
trends-option = { $name } ({ $count })
trends-points = { $n ->
    [one] { $name }, 1 point
   *[other] { $name }, { $shown } points
}

trends-years = Years
trends-half-years = Half-years
trends-quarters = Quarters
trends-months = Months
trends-first-months = First { $months } months
trends-other-months = { $months } months

trends-thousand = thousand
trends-million = million
trends-billion = billion
trends-trillion = trillion
trends-vnd = VND
trends-usd = USD
trends-number = number
trends-at-end = { $unit }, at the end of the month
trends-a-year = { $unit } a year
trends-a-half-year = { $unit } a half-year
trends-a-quarter = { $unit } a quarter
trends-a-month = { $unit } a month
trends-from-january = { $unit } in the first { $months } months of the year
trends-in-months = { $unit } in { $months } months

trends-whole = Show all
trends-unreviewed = not reviewed
trends-point = { $place }, { $period }, { $value }
trends-printed = printed “{ $quote }”

trends-review = Review
trends-document = Document
trends-value-in = Value, { $unit }
trends-not-drawn = Not drawn: another record of this period is reviewed, firmer or later
trends-sentence = Sentence
trends-sentence-hint = Click a point or a row to read the sentence behind it
trends-no-sentence = This figure was not read from a document
trends-open = Go to the sentence

# Kinds of chart

chart-lines = Lines
chart-multiples = Small multiples
chart-map = Map
chart-ranking = Ranking
chart-slope = Slope
chart-coverage = Coverage
chart-table = Table

# Readings

trends-measure = Reading
measure-absolute = Figures
measure-change = Change on the period before
measure-yoy = Change on the year before
measure-index = Index
measure-share = Share of the country
trends-base = Base
trends-by-head = Per 100 people
trends-logarithmic = Logarithmic
trends-frame = Provinces
frame-as-reported = As reported
frame-63 = The 63 until June 2025
frame-34 = The 34 since July 2025
trends-arrangement = Arrangement
arrange-alphabetical = Alphabetical
arrange-regions = By region
arrange-country = Like the country
trends-own-scale = Own scale each
trends-time = Time
trends-earlier = Earlier
trends-later = Later
trends-from = From
trends-to = To
trends-years-from = From year
trends-years-to = To year
trends-first-year = { $year } (first)
trends-last-year = { $year } (last)
trends-all-per-month = All, per month
trends-stocks = At the end of the month

trends-per-month = { $unit } a month on average
trends-per-hundred = { $unit } per 100 people
trends-axis-yoy = % change on the same period of the year before
trends-axis-yoy-points = change on the year before, in percentage points
trends-axis-change = % change on the period before
trends-axis-change-points = change on the period before, in percentage points
trends-axis-index = index, { $base } = 100
trends-axis-share = % of the country
trends-axis-log = logarithmic
trends-points-of = { $number } percentage points
trends-merger = Provinces merged, 1 July 2025

# What a point is

trends-derived = derived
trends-incomplete = incomplete
trends-disputed = sources disagree
trends-all-unreviewed = none reviewed
trends-parents-reviewed = parents reviewed
rule-periods = derived from other periods
rule-before-growth = derived from the growth of the year after
rule-roll-up = sum or mean of the provinces that were merged
trends-range = Between { $low } and { $high } by rounding
trends-figure = Figure: { $value }
trends-parent = { $place }, { $period }: { $value }
trends-against = Against { $place }, { $period }: { $value }
trends-rival = Another source: { $value }
trends-check = Other figures give { $value }
trends-rule = Shown is the one that a choice or a rule believes; without one, the reviewed, then the actual, then the surer, then the later one
trends-without = Without { $names }, of which nothing is known
trends-rests-on = Rests on
trends-more = { $n ->
    [one] 1 more
   *[other] { $shown } more
}

# What is not shown

refused-per-hundred-share = A share is by head already
refused-per-hundred-part = A share of the country is the same by head
refused-part-share = A share has no share of the country; the figures are shown
refused-log-growth = Growth has no logarithm; the axis is even
refused-log-axis = Bars, boards and tables have no logarithmic axis
gap-other-parts = { $n ->
    [one] 1 figure is a sum of other parts than the one before and not comparable with it
   *[other] { $shown } figures are sums of other parts than those before and not comparable with them
}
gap-too-great = { $n ->
    [one] 1 figure is too great to be counted with
   *[other] { $shown } figures are too great to be counted with
}
note-people = By the people of the census of 2019
note-mean = Means are weighted by the people of the census of 2019
gap-no-period-before = { $n ->
    [one] 1 figure has none right before it
   *[other] { $shown } figures have none right before them
}
gap-no-year-before = { $n ->
    [one] 1 figure has none of the year before
   *[other] { $shown } figures have none of the year before
}
gap-no-base = { $n ->
    [one] 1 figure is of a place without one in the base period
   *[other] { $shown } figures are of places without one in the base period
}
gap-no-country = { $n ->
    [one] 1 figure has none of the country beside it
   *[other] { $shown } figures have none of the country beside them
}
gap-merged = { $n ->
    [one] 1 figure is of a merged province and not comparable with the one before
   *[other] { $shown } figures are of merged provinces and not comparable with those before
}
gap-no-people = { $n ->
    [one] 1 figure is of a place without a count of people
   *[other] { $shown } figures are of places without a count of people
}
gap-not-positive = { $n ->
    [one] 1 figure is zero or less and cannot be shown so
   *[other] { $shown } figures are zero or less and cannot be shown so
}
gap-contradictory = { $n ->
    [one] 1 period is left out because the figures around it contradict each other
   *[other] { $shown } periods are left out because the figures around them contradict each other
}
gap-covered = { $n ->
    [one] 1 longer period is left out because a shorter one lies inside it
   *[other] { $shown } longer periods are left out because shorter ones lie inside them
}
gap-off-map = { $n ->
    [one] 1 figure is of a province that this map does not have
   *[other] { $shown } figures are of provinces that this map does not have
}
gap-incomplete = Incomplete sums, without { $names }
cut-other-parts = Cut where the sums are of other parts than before: { $names }
slope-other-parts = Sums of other parts at the two times, not comparable: { $names }
slope-merged = Another province after the merger, not comparable: { $names }
trends-absent = Without a figure for { $time }: { $names }
trends-absent-slope = Without a figure for both times: { $names }
trends-absent-tile = Not on the map: { $names }
trends-absent-here = Nothing to show for { $names }
trends-unreadable = No figure can be read so
trends-unreadable-hint = Choose another reading, base or period

# Choosing provinces

trends-choose = Choose
trends-top = { $n ->
   *[other] The { $shown } greatest
}
trends-peers = As large as { $place }
region-country = The country

# Coverage

cover-reported = reported
cover-derived = derived
cover-incomplete = incomplete
cover-disputed = conflicting
cover-missing = missing
trends-map-none = no figure
trends-hole-hint = Click or press Enter to see which documents may fill it
trends-likely = Documents that may state it, the likeliest first
trends-no-likely = No document of the project speaks of this province; load more

# The foot

trends-figures = { $n ->
    [one] 1 figure
   *[other] { $shown } figures
}
trends-source = Sources: { $names }
trends-latest = latest document { $date }

# In words

describe-head = { $kind }: { $title }, { $unit }.
describe-line = { $place }: { $from } in { $first }, { $to } in { $last } ({ $change }).
describe-unlike = not comparable
describe-gaps = { $n ->
    [one] 1 year between is missing.
   *[other] { $shown } years between are missing.
}
describe-more = { $n ->
    [one] And 1 more place.
   *[other] And { $shown } more places.
}
describe-map = { $time }: { $known } of { $all } provinces have a figure.

keys-chart = In the chart: from point to point, open what stands there
keys-chart-keys = arrows, Enter
keys-time = In maps and rankings: an earlier or a later time
keys-time-keys = Page up, Page down

# Taking it away

command-take-away = Take the chart away…
trends-take-away = Take away…
dialog-chart = Save the chart
failed-chart = The chart could not be written
work-rendering = Rendering the picture
work-sending = Writing the chart
notice-copied = Picture copied
notice-not-copied = The picture was not copied: { $why }
take-title = Take the chart away
take-save = Save…
take-copy-image = Copy image
take-copy-words = Copy description
take-shown = The figures that are shown
take-all = All places in the same reading
take-width = Width, pixels
take-height = Height, pixels
take-type = Size of the type, times
take-dark = Dark page
size-slide = Slide
size-report = Report
size-print = Print, A5
size-square = Square
sheet-figures = Figures
sheet-sources = Sources
sheet-notes = Notes

# Choosing records: facets, the filter and its language, views.

facets-title = Facets
facets-clear = Clear all
facets-search = Search the facets
facets-none = No value of that name
facets-list = Facets: arrows walk, Space includes, - excludes
facets-fold = Fold { $name }
facets-unfold = Unfold { $name }
facets-exclude = Exclude { $name }
facets-chosen = { $n ->
    [one] 1 chosen
   *[other] { $shown } chosen
}
facets-row = { $n ->
    [one] { $name }: 1 record
   *[other] { $name }: { $shown } records
}
facets-row-excluded = { $n ->
    [one] { $name }, excluded: 1 record
   *[other] { $name }, excluded: { $shown } records
}

facet-map = Map of provinces
facet-origin = Origin
facet-confidence = Confidence
facet-flag = Flags
facet-year = Year
facet-no-place = no place
facet-no-map = on no map
facet-no-period = no period
facet-no-operator = the whole market
facet-no-document = in no document
facet-no-confidence = not extracted
facet-no-flag = no flag
facet-confidence-below = below { $percent }%
map-63 = 63 provinces, until June 2025
map-34 = 34 provinces, since July 2025

region-northern-midlands = Northern midlands and mountains
region-red-river-delta = Red River delta
region-north-central-coast = North central and central coast
region-north-central = North central
region-south-central-coast-highlands = South central coast and highlands
region-central-highlands = Central highlands
region-southeast = Southeast
region-mekong-delta = Mekong River delta

origin-extracted = read from the text
origin-typed = typed by hand
origin-imported = from a table
origin-derived = computed

kind-thousand = off by a thousand
kind-series = off its series
kind-implausible = hard to believe
kind-separator = sign of its number
kind-above-100 = above 100%
kind-fraction = not a whole number
kind-negative = below zero
kind-unit = another unit
kind-not-yet = before its time
kind-growth = growth does not fit
kind-below-part = less than its part
kind-above-whole = more than its whole
kind-sum = not the sum
kind-density = density does not fit

chip = { $facet }: { $value }
chip-not = not { $facet }: { $value }
chip-not-words = not { $words }
chip-flagged = Flagged
chip-unflagged = not flagged
chip-drop = Take out { $words }
chips-more = { $n ->
    [one] and 1 more
   *[other] and { $shown } more
}

records-filter-help = Words, or place:cao-bang value>1e9 -status:target "băng rộng". Keys: place, region, map, indicator, family, period, year, operator, status, bound, origin, review, document, confidence, flag; numbers: value, growth, plan, confidence, year. Enter makes chips of them.
filter-unknown-key = There is no “{ $key }:”. Write place, region, map, indicator, family, period, year, operator, status, bound, origin, review, document, confidence or flag, or put the words into quotation marks
filter-no-value = Something is missing behind “{ $key }”
filter-unknown-value = “{ $value }” is unknown to { $key }
filter-several = “{ $value }” could be { $names }
filter-no-number = “{ $number }” is no number such as 1e9, 735.3bn or 12%
filter-not-comparable = “{ $key }” is no number: write { $key }: and a value

views-open = Views…
views-title = Views
views-none = No view was kept yet.
views-present = What is shown now
views-all = all records
views-name = Name of this view
views-keep = Keep
views-replace = Replace
views-show = Show the view { $name }
views-drop = Drop the view { $name }
notice-view = View: { $name }
notice-view-unclear = View: { $name }. A part of it is not understood and left out
notice-view-kept = View kept: { $name }
notice-view-dropped = View dropped: { $name }
change-view = view

queue-by-several = by several columns
column-quote = Words

command-facets = Choose by facets
command-documents = List the documents
command-views = Views: keep one, or go to one…
keys-facets = In the facets: walk, unfold and fold, include, exclude
keys-facets-keys = ↑ ↓, → ←, Space, -

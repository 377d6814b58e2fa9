# The workspace Trends.

trends-empty = No figures to draw yet
trends-empty-hint = Load documents, or open the sample project, and their figures are drawn here over time
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

trends-unreviewed = not reviewed
trends-point = { $place }, { $period }, { $value }
trends-printed = printed “{ $quote }”
trends-others = { $n ->
    [one] 1 other record of the same period
   *[other] { $shown } other records of the same period
}

trends-records = { $n ->
    [one] 1 record behind the chart
   *[other] { $shown } records behind the chart
}
trends-review = Review
trends-document = Document
trends-value-in = Value, { $unit }
trends-not-drawn = Not drawn: another record of this period is reviewed, firmer or later
trends-sentence = Sentence
trends-sentence-hint = Click a point or a row to read the sentence behind it
trends-no-sentence = This figure was not read from a document
trends-open = Go to the sentence

# Không gian Xu hướng.

trends-empty = Chưa có số liệu để vẽ
trends-empty-hint = Nạp văn bản hoặc mở dự án mẫu, số liệu sẽ được vẽ theo thời gian tại đây
trends-gathering-hint = Biểu đồ sẽ hiện khi tập hợp xong; trong lúc đó vẫn làm được việc khác
trends-narrow = Không có số liệu phù hợp
trends-narrow-hint = Chọn chỉ tiêu khác, thêm tình trạng, hoặc lấy cả số liệu chưa duyệt
trends-bare = Chưa chọn tỉnh nào
trends-bare-hint = Đánh dấu các tỉnh trong danh sách bên trái

trends-find-indicator = Tìm chỉ tiêu
trends-find-place = Tìm tỉnh, thành phố
trends-provinces = Tỉnh, thành
trends-all = Tất cả
trends-none = Bỏ hết
trends-all-hint = Hiện mọi tỉnh, không kể cả nước
trends-none-hint = Không hiện địa phương nào
trends-not-found = Không có số liệu nào mang tên này
trends-whole-market = Toàn thị trường
trends-reviewed-only = Chỉ số liệu đã duyệt
trends-option = { $name } ({ $count })
trends-points = { $n ->
   *[other] { $name }, { $shown } điểm
}

trends-years = Cả năm
trends-half-years = Nửa năm
trends-quarters = Quý
trends-months = Tháng
trends-first-months = { $months } tháng đầu năm
trends-other-months = { $months } tháng

trends-thousand = nghìn
trends-million = triệu
trends-billion = tỷ
trends-trillion = nghìn tỷ
trends-vnd = đồng
trends-usd = USD
trends-number = số lượng
trends-at-end = { $unit }, thời điểm cuối tháng
trends-a-year = { $unit } mỗi năm
trends-a-half-year = { $unit } mỗi nửa năm
trends-a-quarter = { $unit } mỗi quý
trends-a-month = { $unit } mỗi tháng
trends-from-january = { $unit } trong { $months } tháng đầu năm
trends-in-months = { $unit } trong { $months } tháng

trends-whole = Hiện toàn bộ
trends-unreviewed = chưa duyệt
trends-point = { $place }, { $period }, { $value }
trends-printed = in là “{ $quote }”

trends-review = Duyệt
trends-document = Văn bản
trends-value-in = Giá trị, { $unit }
trends-not-drawn = Không vẽ: có bản ghi khác cùng kỳ đã duyệt, chắc chắn hơn hoặc mới hơn
trends-sentence = Câu văn
trends-sentence-hint = Nhấp vào một điểm hoặc một dòng để đọc câu văn chứa số liệu
trends-no-sentence = Số liệu này không được đọc từ văn bản
trends-open = Xem trong văn bản

# Các loại biểu đồ

chart-lines = Đường
chart-multiples = Biểu đồ nhỏ
chart-map = Bản đồ
chart-ranking = Xếp hạng
chart-slope = Độ dốc
chart-coverage = Độ phủ
chart-table = Bảng

# Cách đọc

trends-measure = Cách đọc
measure-absolute = Số liệu
measure-change = So với kỳ trước
measure-yoy = So với cùng kỳ năm trước
measure-index = Chỉ số
measure-share = Tỷ trọng trong cả nước
trends-base = Kỳ gốc
trends-by-head = Trên 100 dân
trends-logarithmic = Thang logarit
trends-frame = Địa giới
frame-as-reported = Như đã công bố
frame-63 = 63 tỉnh, thành đến tháng 6/2025
frame-34 = 34 tỉnh, thành từ tháng 7/2025
trends-arrangement = Sắp xếp
arrange-alphabetical = Theo tên
arrange-regions = Theo vùng
arrange-country = Theo bản đồ
trends-own-scale = Thang riêng
trends-time = Thời điểm
trends-earlier = Lùi lại
trends-later = Tiến lên
trends-from = Từ
trends-to = Đến
trends-years-from = Từ năm
trends-years-to = Đến năm
trends-first-year = { $year } (đầu tiên)
trends-last-year = { $year } (mới nhất)
trends-all-per-month = Tất cả, bình quân tháng
trends-stocks = Thời điểm cuối tháng

trends-per-month = { $unit } mỗi tháng, bình quân
trends-per-hundred = { $unit } trên 100 dân
trends-axis-yoy = % tăng, giảm so với cùng kỳ năm trước
trends-axis-yoy-points = thay đổi so với năm trước, điểm phần trăm
trends-axis-change = % tăng, giảm so với kỳ trước
trends-axis-change-points = thay đổi so với kỳ trước, điểm phần trăm
trends-axis-index = chỉ số, { $base } = 100
trends-axis-share = % của cả nước
trends-axis-log = thang logarit
trends-points-of = { $number } điểm phần trăm
trends-merger = Sáp nhập tỉnh, 1/7/2025

# Một điểm là gì

trends-derived = suy ra
trends-incomplete = chưa đủ
trends-disputed = các nguồn khác nhau
trends-all-unreviewed = đều chưa duyệt
trends-parents-reviewed = nguồn đã duyệt
rule-periods = suy ra từ các kỳ khác
rule-before-growth = suy ra từ mức tăng của năm sau
rule-roll-up = tổng hoặc bình quân của các tỉnh được sáp nhập
trends-range = Trong khoảng { $low } đến { $high } do làm tròn
trends-figure = Số liệu: { $value }
trends-parent = { $place }, { $period }: { $value }
trends-against = So với { $place }, { $period }: { $value }
trends-rival = Nguồn khác: { $value }
trends-check = Các số liệu khác cho kết quả { $value }
trends-rule = Ưu tiên số được chọn hoặc theo quy tắc; nếu không có, số đã duyệt, rồi số thực hiện, rồi số chắc chắn hơn, rồi số mới hơn
trends-without = Thiếu { $names }, chưa có số liệu
trends-rests-on = Dựa trên
trends-more = { $n ->
   *[other] { $shown } mục khác
}

# Những gì không hiện

refused-per-hundred-share = Tỷ lệ vốn đã tính theo đầu người
refused-per-hundred-part = Tỷ trọng trong cả nước không đổi khi tính theo đầu người
refused-part-share = Tỷ lệ không có tỷ trọng trong cả nước; hiện số liệu gốc
refused-log-growth = Mức tăng không có logarit; dùng thang đều
refused-log-axis = Xếp hạng, độ phủ và bảng không có trục logarit
gap-other-parts = { $n ->
   *[other] { $shown } số liệu là tổng của các tỉnh khác với số trước đó, không so được
}
gap-too-great = { $n ->
   *[other] { $shown } số liệu quá lớn, không tính được
}
note-people = Theo dân số của tổng điều tra năm 2019
note-mean = Bình quân theo dân số của tổng điều tra năm 2019
gap-no-period-before = { $n ->
   *[other] { $shown } số liệu không có kỳ liền trước
}
gap-no-year-before = { $n ->
   *[other] { $shown } số liệu không có cùng kỳ năm trước
}
gap-no-base = { $n ->
   *[other] { $shown } số liệu của nơi không có số ở kỳ gốc
}
gap-no-country = { $n ->
   *[other] { $shown } số liệu không có số cả nước cùng kỳ
}
gap-merged = { $n ->
   *[other] { $shown } số liệu của tỉnh đã sáp nhập, không so được với trước đó
}
gap-no-people = { $n ->
   *[other] { $shown } số liệu của nơi không có số dân
}
gap-not-positive = { $n ->
   *[other] { $shown } số liệu bằng không hoặc âm, không hiện được
}
gap-contradictory = { $n ->
   *[other] { $shown } kỳ không hiện vì các số liệu liên quan mâu thuẫn
}
gap-covered = { $n ->
   *[other] { $shown } kỳ dài không hiện vì đã có kỳ ngắn hơn bên trong
}
gap-off-map = { $n ->
   *[other] { $shown } số liệu của tỉnh không có trên bản đồ này
}
gap-incomplete = Tổng chưa đủ, thiếu { $names }
cut-other-parts = Đường bị ngắt ở chỗ tổng gồm các tỉnh khác với trước đó: { $names }
slope-other-parts = Tổng gồm các tỉnh khác nhau ở hai thời điểm, không so được: { $names }
slope-merged = Tỉnh sau sáp nhập khác với trước, không so được: { $names }
trends-absent = Không có số liệu { $time }: { $names }
trends-absent-slope = Không có số liệu ở cả hai thời điểm: { $names }
trends-absent-tile = Không có trên bản đồ: { $names }
trends-absent-here = Không có gì để hiện cho { $names }
trends-unreadable = Không số liệu nào đọc được theo cách này
trends-unreadable-hint = Chọn cách đọc, kỳ gốc hoặc kỳ khác

# Chọn tỉnh

trends-choose = Chọn
trends-top = { $n ->
   *[other] { $shown } nơi lớn nhất
}
trends-peers = Quy mô như { $place }
region-country = Cả nước

# Độ phủ

cover-reported = đã công bố
cover-derived = suy ra
cover-incomplete = chưa đủ
cover-disputed = mâu thuẫn
cover-missing = còn thiếu
trends-map-none = chưa có số liệu
trends-hole-hint = Nhấp hoặc nhấn Enter để xem văn bản nào có thể có số liệu
trends-likely = Văn bản có thể nêu số liệu này, khả năng cao xếp trước
trends-no-likely = Không văn bản nào của dự án nói về tỉnh này; hãy nạp thêm

# Chân biểu đồ

trends-figures = { $n ->
   *[other] { $shown } số liệu
}
trends-source = Nguồn: { $names }
trends-latest = văn bản mới nhất { $date }

# Bằng lời

describe-head = { $kind }: { $title }, { $unit }.
describe-line = { $place }: { $from } ({ $first }), { $to } ({ $last }), { $change }.
describe-unlike = không so được
describe-gaps = { $n ->
   *[other] Thiếu { $shown } năm ở giữa.
}
describe-more = { $n ->
   *[other] Và { $shown } nơi khác.
}
describe-map = { $time }: { $known } trên { $all } tỉnh, thành có số liệu.

keys-chart = Trong biểu đồ: đi từ điểm này sang điểm khác, mở điểm đang đứng
keys-chart-keys = các phím mũi tên, Enter
keys-time = Trong bản đồ và xếp hạng: thời điểm trước hoặc sau
keys-time-keys = Page Up, Page Down

# Xuất ra

command-take-away = Xuất biểu đồ…
trends-take-away = Xuất…
dialog-chart = Lưu biểu đồ
failed-chart = Không ghi được biểu đồ
work-rendering = Đang dựng hình
work-sending = Đang ghi biểu đồ
notice-copied = Đã chép hình
notice-not-copied = Chưa chép được hình: { $why }
take-title = Xuất biểu đồ
take-save = Lưu…
take-copy-image = Chép hình
take-copy-words = Chép mô tả
take-shown = Các số liệu đang hiện
take-all = Mọi địa phương, cùng cách đọc
take-width = Rộng, điểm ảnh
take-height = Cao, điểm ảnh
take-type = Cỡ chữ, lần
take-dark = Nền tối
size-slide = Trình chiếu
size-report = Báo cáo
size-print = Bản in, A5
size-square = Vuông
sheet-figures = Số liệu
sheet-sources = Nguồn
sheet-notes = Ghi chú

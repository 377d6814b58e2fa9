# Chọn bản ghi: các mặt, bộ lọc và cách viết, khung nhìn.

facets-title = Phân loại
facets-clear = Bỏ hết
facets-search = Tìm trong phân loại
facets-none = Không có giá trị nào như vậy
facets-list = Phân loại: mũi tên để đi, phím cách để lấy, - để bỏ
facets-fold = Gập { $name }
facets-unfold = Mở { $name }
facets-exclude = Loại bỏ { $name }
facets-chosen = đã chọn { $shown }
facets-row = { $name }: { $shown } bản ghi
facets-row-excluded = { $name }, bị loại bỏ: { $shown } bản ghi

facet-map = Bản đồ tỉnh
facet-origin = Nguồn gốc
facet-confidence = Độ tin cậy
facet-flag = Cảnh báo
facet-year = Năm
facet-no-place = không rõ nơi
facet-no-map = không thuộc bản đồ nào
facet-no-period = không rõ kỳ
facet-no-operator = toàn thị trường
facet-no-document = không thuộc văn bản nào
facet-no-confidence = không do trích xuất
facet-no-flag = không có cảnh báo
facet-confidence-below = dưới { $percent }%
map-63 = 63 tỉnh, đến tháng 6/2025
map-34 = 34 tỉnh, từ tháng 7/2025

region-northern-midlands = Trung du và miền núi phía Bắc
region-red-river-delta = Đồng bằng sông Hồng
region-north-central-coast = Bắc Trung Bộ và Duyên hải miền Trung
region-north-central = Bắc Trung Bộ
region-south-central-coast-highlands = Duyên hải Nam Trung Bộ và Tây Nguyên
region-central-highlands = Tây Nguyên
region-southeast = Đông Nam Bộ
region-mekong-delta = Đồng bằng sông Cửu Long

origin-extracted = đọc từ văn bản
origin-typed = nhập bằng tay
origin-imported = từ bảng
origin-derived = tính ra

kind-thousand = lệch nghìn lần
kind-series = lệch khỏi chuỗi
kind-implausible = khó tin
kind-separator = dấu trong số
kind-above-100 = trên 100%
kind-fraction = không phải số nguyên
kind-negative = số âm
kind-unit = đơn vị khác
kind-not-yet = chưa đến kỳ
kind-growth = mức tăng không khớp
kind-below-part = nhỏ hơn một phần
kind-above-whole = lớn hơn toàn thể
kind-sum = không bằng tổng
kind-density = mật độ không khớp

chip = { $facet }: { $value }
chip-not = trừ { $facet }: { $value }
chip-not-words = trừ { $words }
chip-flagged = Có cảnh báo
chip-unflagged = không có cảnh báo
chip-drop = Bỏ { $words }
chips-more = và { $shown } nữa

records-filter-help = Từ ngữ, hoặc tỉnh:cao-bằng giá-trị>1e9 -status:target "băng rộng". Khóa: place (tỉnh), region (vùng), map (bản-đồ), indicator (chỉ-tiêu), family (nhóm), period (kỳ), year (năm), operator (doanh-nghiệp), status, bound, origin, review (duyệt), document (văn-bản), confidence (tin-cậy), flag (cảnh-báo); số: value (giá-trị), growth (tăng), plan (kế-hoạch), confidence, year. Enter biến chúng thành thẻ.
filter-unknown-key = Không có khóa “{ $key }:”. Hãy viết place, region, map, indicator, family, period, year, operator, status, bound, origin, review, document, confidence hoặc flag, hoặc đặt cụm từ trong dấu ngoặc kép
filter-no-value = Thiếu giá trị sau “{ $key }”
filter-unknown-value = “{ $value }” không có trong { $key }
filter-several = “{ $value }” có thể là { $names }
filter-no-number = “{ $number }” không phải số như 1e9, 735,3tỷ hoặc 12%
filter-not-comparable = “{ $key }” không phải số: hãy viết { $key }: và một giá trị

views-open = Khung nhìn…
views-title = Khung nhìn
views-none = Chưa lưu khung nhìn nào.
views-present = Đang hiển thị
views-all = mọi bản ghi
views-name = Tên khung nhìn này
views-keep = Lưu
views-replace = Thay thế
views-show = Mở khung nhìn { $name }
views-drop = Xóa khung nhìn { $name }
notice-view = Khung nhìn: { $name }
notice-view-unclear = Khung nhìn: { $name }. Có phần không hiểu được nên bỏ qua
notice-view-kept = Đã lưu khung nhìn: { $name }
notice-view-dropped = Đã xóa khung nhìn: { $name }
change-view = khung nhìn

queue-by-several = theo nhiều cột
column-quote = Cụm từ

command-facets = Chọn theo phân loại
command-documents = Danh sách văn bản
command-views = Khung nhìn: lưu hoặc mở…
keys-facets = Trong phân loại: đi, mở và gập, lấy, loại bỏ
keys-facets-keys = ↑ ↓, → ←, phím cách, -

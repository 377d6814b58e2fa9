# Không gian Rà soát.

documents-title = Văn bản
documents-load = Nạp
documents-search = Tìm văn bản
documents-none = Không có văn bản nào như vậy
documents-empty = Chưa có văn bản
documents-empty-hint = Nạp tệp văn bản hoặc cả thư mục, hoặc thả chúng vào cửa sổ này.
documents-no-records = không có số liệu

source-empty = Chưa có văn bản để hiển thị
source-empty-hint = Hãy nạp văn bản, hoặc mở dự án mẫu để xem thử.
source-waiting-hint = Văn bản sẽ hiện ở đây khi đọc xong.
source-link = Mở địa chỉ này trong trình duyệt

records-title = Bản ghi
records-filter = Lọc theo tỉnh, chỉ tiêu, từ ngữ
records-filter-clear = Xóa bộ lọc
records-only-document = Chỉ văn bản này
records-of = { $listed } trên { $all } bản ghi
records-empty = Chưa có bản ghi
records-empty-hint = Số liệu trong các văn bản bạn nạp sẽ hiện ở đây.
records-none = Không có bản ghi phù hợp
records-none-hint = Thử ít từ hơn, hoặc gõ tên tỉnh, chỉ tiêu, năm.
records-show-all = Hiện mọi bản ghi

column-review = Duyệt
column-yoy = Tăng %
column-of-plan = KH %
column-confidence = Tin cậy
column-document = Văn bản

mark-vnd = tỷ đồng
mark-usd = tỷ USD
mark-per100 = /100 dân

card-title = Bản ghi
card-empty = Chưa chọn bản ghi
card-empty-hint = Bấm vào một số liệu trong văn bản hoặc một dòng của bảng.
card-no-sentence = Bản ghi này không thuộc văn bản nào.
card-show-sentence = Xem trong văn bản
card-extracted = Đọc từ văn bản, độ tin cậy { $percent }%
card-typed = Nhập bằng tay
card-imported = Nhập từ bảng
card-as-stated = Nguyên văn: { $words }
card-note = Ghi chú: { $words }
card-derived = Tính từ các bản ghi khác
card-corrected = đã sửa bằng tay
card-accept = Chấp nhận (A)
card-reject = Loại (R)
card-reopen = Rút lại

field-empty = không có
field-read = Enter để áp dụng: { $words }
field-offers = Gợi ý
field-needed = Ô này không được để trống
field-no-place = Không có tỉnh nào tên như vậy
field-no-indicator = Không có chỉ tiêu nào tên như vậy
field-no-period = Hãy viết thời gian như 2024, 6 tháng đầu 2024, quý III/2024, 9 tháng 2024 hoặc 06/2024
field-no-value = Hãy viết một số như 735,3 tỷ đồng, 2.080.943 hoặc 92,7%
field-no-percent = Hãy viết một tỷ lệ phần trăm như 11,5

growth-of = tăng { $percent }%
plan-of = đạt { $percent }% kế hoạch
no-value = không có giá trị

card-unit-differs = Chỉ tiêu này được đo bằng đơn vị khác.

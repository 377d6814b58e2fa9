# Không gian Xu hướng.

trends-empty = Chưa có số liệu để vẽ
trends-empty-hint = Nạp văn bản hoặc mở dự án mẫu, số liệu sẽ được vẽ theo thời gian tại đây
trends-narrow = Không có số liệu phù hợp
trends-narrow-hint = Chọn chỉ tiêu khác, thêm tình trạng, hoặc lấy cả số liệu chưa duyệt
trends-bare = Chưa chọn tỉnh nào
trends-bare-hint = Đánh dấu các tỉnh trong danh sách bên trái

trends-find-indicator = Tìm chỉ tiêu
trends-find-place = Tìm tỉnh, thành phố
trends-provinces = Tỉnh, thành phố
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

trends-unreviewed = chưa duyệt
trends-point = { $place }, { $period }, { $value }
trends-printed = in là “{ $quote }”
trends-others = { $n ->
   *[other] { $shown } bản ghi khác cùng kỳ
}

trends-records = { $n ->
   *[other] { $shown } bản ghi đứng sau biểu đồ
}
trends-review = Duyệt
trends-document = Văn bản
trends-value-in = Giá trị, { $unit }
trends-not-drawn = Không vẽ: có bản ghi khác cùng kỳ đã duyệt, chắc chắn hơn hoặc mới hơn
trends-sentence = Câu văn
trends-sentence-hint = Nhấp vào một điểm hoặc một dòng để đọc câu văn chứa số liệu
trends-no-sentence = Số liệu này không được đọc từ văn bản
trends-open = Xem trong văn bản

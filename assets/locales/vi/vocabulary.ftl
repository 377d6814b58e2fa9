# Từ vựng riêng của dự án và việc đọc lại văn bản.

command-vocabulary = Từ vựng của dự án…
command-add-phrase = Thêm cụm từ đang chọn…
command-read-again = Đọc lại văn bản
command-read-all-again = Đọc lại mọi văn bản

source-add-phrase = Thêm làm cụm từ…

vocabulary-title = Từ vựng của dự án
vocabulary-text = Từ ngữ riêng của bạn, lưu trong dự án này. Những gì bạn đã chấp nhận, chỉnh sửa hoặc thêm bằng tay được giữ nguyên khi đọc lại văn bản.
vocabulary-empty = Chưa có từ ngữ riêng nào. Hãy thêm một cụm từ cho chỉ tiêu, một chỉ tiêu còn thiếu, một cách viết khác của tên tỉnh, hoặc một doanh nghiệp. Hoặc bôi chọn từ ngữ trong văn bản rồi nhấn P.
vocabulary-means = “{ $words }” nghĩa là { $meaning }
vocabulary-indicator = Chỉ tiêu
vocabulary-phrase = Cụm từ
vocabulary-place = Tỉnh, thành
vocabulary-operator = Doanh nghiệp
vocabulary-add-phrase = Thêm cụm từ…
vocabulary-add-indicator = Thêm chỉ tiêu…
vocabulary-add-place = Thêm cách viết tên tỉnh…
vocabulary-add-operator = Thêm doanh nghiệp…
vocabulary-edit-title = Sửa mục từ
vocabulary-edit = Sửa
vocabulary-remove = Bỏ
vocabulary-edit-entry = Sửa { $entry }
vocabulary-remove-entry = Bỏ { $entry }
vocabulary-add = Thêm
vocabulary-back = Quay lại
vocabulary-words = Từ ngữ trong văn bản
vocabulary-meaning = Có nghĩa là
vocabulary-means-known = một chỉ tiêu
vocabulary-means-new = một chỉ tiêu mới
vocabulary-means-sense = từ ngữ khác của ngành
vocabulary-like = Giống như
vocabulary-name-vi = Tên tiếng Việt
vocabulary-name-en = Tên tiếng Anh
vocabulary-kind = Cách tính
vocabulary-stock = tại một thời điểm, như số thuê bao
vocabulary-flow = trong một khoảng thời gian, như doanh thu
vocabulary-which-indicator = Chỉ tiêu nào
vocabulary-unit = Đơn vị tính
vocabulary-which-place = Tỉnh, thành nào
vocabulary-family = Nhóm
vocabulary-spelling = Cách viết trong văn bản
vocabulary-operator-name = Tên
vocabulary-other-names = Tên khác, cách nhau bằng dấu phẩy
vocabulary-trade = Lĩnh vực
vocabulary-pick = Gõ một phần của tên
vocabulary-pick-none = Không có tên nào như vậy
vocabulary-hint = Không phân biệt chữ hoa, chữ thường; có phân biệt dấu.
vocabulary-added = Đã thêm: { $words }. Hãy đọc lại văn bản để tìm thấy từ này.
vocabulary-removed = Đã bỏ: { $words }. Hãy đọc lại văn bản để không còn tìm theo từ này.
vocabulary-in-use = { $n ->
   *[other] { $shown } bản ghi đang dùng chỉ tiêu { $indicator }. Trước hết hãy bỏ các cụm từ của nó rồi đọc lại, hoặc sửa các bản ghi đó.
}

glossary-empty = Hãy điền đủ các ô
glossary-short = “{ $words }” quá ngắn để phân biệt với từ khác: cần ít nhất ba chữ cái
glossary-number = “{ $words }” được đọc là một phần của con số
glossary-time = “{ $words }” được đọc là thời gian
glossary-mark = “{ $words }” có dấu ngắt câu; hãy bỏ dấu đó
glossary-known = “{ $words }” đã có nghĩa khác: { $meaning }
glossary-indicator = “{ $words }”: hãy chọn chỉ tiêu khác
glossary-place = “{ $words }”: hãy chọn tỉnh, thành khác

sense-estimate = số ước tính (“ước đạt”, “sơ bộ”)
sense-target = mục tiêu (“phấn đấu”)
sense-plan = kế hoạch
sense-about = khoảng (“xấp xỉ”)
sense-above = hơn (“trên”)
sense-below = dưới (“gần”)
sense-up = tăng (“tăng thêm”)
sense-down = giảm (“giảm còn”)
sense-same-period = so với cùng kỳ
sense-average = bình quân; không thành bản ghi
sense-increment = phần tăng mới; không thành bản ghi
sense-of-which = trong đó
sense-total = tổng số
sense-revenue = doanh thu
sense-budget = nộp ngân sách
sense-post = bưu chính
sense-telecom = viễn thông
sense-it = công nghệ thông tin
sense-subscribers = thuê bao
sense-stations = trạm phát sóng
sense-post-offices = điểm bưu chính
sense-department = sở của tỉnh
sense-district = huyện, thị xã hoặc xã; không thành bản ghi
sense-other-money = khoản tiền khác; không thành bản ghi
sense-other-noun = thứ khác được đếm; không thành bản ghi
sense-other-sector = ngành khác; không thành bản ghi
sense-other = từ ngữ của ngành

work-rereading = Đang đọc lại văn bản
work-comparing = Đang so sánh các phiên bản
reread-title = Những chỗ nay đọc khác đi
reread-title-text = Văn bản đã thay đổi
reread-text-only = Văn bản đã thay đổi, các số liệu vẫn như cũ.
reread-new = { $n ->
   *[other] { $shown } mới
}
reread-gone = { $n ->
   *[other] { $shown } không còn
}
reread-changed = { $n ->
   *[other] { $shown } thay đổi
}
reread-kept = { $n ->
   *[other] { $shown } bản ghi bạn đã xử lý được giữ nguyên.
}
reread-line-new = Mới: { $record }
reread-line-gone = Không còn: { $record }
reread-line-changed = Thay đổi: { $record }
reread-line-where = { $document } · “{ $quote }”
reread-slot = { $slot } { $before } → { $after }
reread-accept = { $n ->
    [0] Không chấp nhận dòng nào
   *[other] Chấp nhận { $shown } dòng
}
reread-take-text = Chỉ nhận văn bản mới
reread-beside = Nạp thành văn bản riêng
reread-choose-all = Chọn tất cả
reread-choose-none = Bỏ chọn tất cả
reread-keys = ↑ ↓ chuyển dòng, phím cách chọn dòng, Ctrl+A chọn hoặc bỏ chọn tất cả, Enter chấp nhận. Hoàn tác một lần là trở lại như cũ.
reread-accepted = { $n ->
    [0] Đã nhận văn bản mới
   *[other] Đã chấp nhận { $shown } dòng
}
reread-nothing = { $n ->
   *[other] { $shown } văn bản đọc vẫn như trước
}
reread-nothing-kept = { $n ->
   *[other] { $shown } bản ghi bạn đã xử lý được giữ nguyên
}
reread-stopped = Đã dừng; chưa có gì thay đổi

change-vocabulary = từ vựng
change-reread = đọc lại văn bản
change-reload = nạp lại văn bản

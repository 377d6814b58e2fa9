# Vì sao một trường của bản ghi có nội dung ấy, và vì sao một con số không nằm trong bản ghi nào.

why-title = Vì sao
why-show = Xem những từ này trong văn bản
why-default = không có từ nào nói khác
why-undated = văn bản không ghi ngày nên không biết là năm nào
why-untold = không có từ nào cho biết, và văn bản không ghi ngày
why-beside = ngay cạnh con số
why-sentence = trong cùng câu
why-list = theo thứ tự trong danh sách
why-before = như số liệu đứng trước
why-paragraph = từ phần trước của đoạn
why-intro = từ dòng dẫn của danh sách
why-heading = từ đề mục phía trên
why-headline = từ tiêu đề
why-row = từ đầu hàng
why-column = từ đầu cột
why-caption = từ tên bảng
why-date-line = từ ngày của văn bản
why-document = từ toàn bộ văn bản
why-restatement = từ chỗ nhắc lại số liệu

numbers-toggle = Con số
numbers-count = { $n ->
   *[other] { $shown } con số: { $recorded } trong bản ghi, { $left } có lý do
}
numbers-counting = Đang đếm các con số
numbers-hint = Bấm vào rồi nhấn N để lập bản ghi
numbers-none-left = Mọi con số của văn bản này đã nằm trong bản ghi
numbers-choose-first = Hãy chọn một con số trong văn bản trước: bấm vào nó, hoặc bôi đen bằng chuột
numbers-selected = không nằm trong bản ghi: { $reason }

command-numbers = Đánh dấu con số không nằm trong bản ghi
command-next-number = Con số chưa có bản ghi tiếp theo
command-previous-number = Con số chưa có bản ghi trước đó
command-new-record = Bản ghi mới từ con số đã chọn

work-numbers = Đang rà các con số
work-record = Đang đọc con số
notice-stated = Con số này đã có trong một bản ghi, ở mục “{ $slot }”: { $record }
notice-added = Đã thêm: { $record }. Hãy nhập chỉ tiêu rồi nhấn Enter; Esc để bỏ
notice-withdrawn = Đã bỏ: con số không nằm trong bản ghi nào

reason-time = ngày, năm hoặc khoảng thời gian
reason-clock = giờ trong ngày
reason-phone = số điện thoại để liên hệ
reason-address = một phần của địa chỉ mạng hoặc thư điện tử
reason-document = số của văn bản, kế hoạch hoặc con đường
reason-numbering = số thứ tự của đề mục, của dòng hoặc của hàng
reason-rank = thứ hạng
reason-name = một phần của tên gọi
reason-chrome = thuộc phần khung của trang, ngoài bài viết
reason-district = của huyện, xã hoặc thị trấn
reason-region = của vùng hoặc thế giới
reason-other-sector = của ngành khác
reason-other-money = khoản tiền khác, như tiền phạt hoặc vốn đầu tư
reason-other-thing = đếm thứ không thuộc chỉ tiêu nào
reason-other-share = tỷ lệ của thứ không thuộc chỉ tiêu nào
reason-part = của một phần không có chỉ tiêu riêng
reason-average = số bình quân, hoặc mức cho mỗi đơn vị
reason-points = tăng giảm theo điểm phần trăm
reason-other-base = tăng giảm so với gốc khác cùng kỳ năm trước
reason-growth = tăng giảm của thứ không có trong bản ghi
reason-plan = mức đạt kế hoạch của thứ không có trong bản ghi
reason-increment = phần tăng thêm, không phải tổng số
reason-event = số người tham dự hoặc nơi được kiểm tra
reason-asked = câu hỏi nêu ra, chưa ai xác nhận
reason-repeated = nhắc lại số liệu đã có trong bản ghi
reason-restated = cùng số tiền ấy tính bằng ngoại tệ
reason-range = một đầu của khoảng giá trị
reason-per = tính trên mỗi số lượng ấy
reason-cell = ô của bảng mà tên hàng và cột không nêu chỉ tiêu nào
reason-doubtful = có lẽ là số liệu nhưng quá đáng ngờ
reason-no-indicator = gần đó không có chỉ tiêu nào
reason-unclear = không đọc được thành số
reason-dropped = đã đọc là số liệu nhưng bản ghi không còn trong dự án

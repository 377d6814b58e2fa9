# Văn bản của dự án nằm ở đâu: trong tệp dự án, hay được dẫn tới tệp gốc.

change-keep-texts = đổi nơi giữ văn bản
change-find-texts = tìm thấy tệp văn bản
change-take-passages = chỉ giữ các đoạn trích
history-keeping-reference = Văn bản được dẫn tới tệp gốc
history-keeping-inside = Văn bản được giữ trong tệp dự án
history-kept-reference = { $n ->
   *[other] { $shown } văn bản dẫn tới tệp gốc
}
history-kept-inside = { $n ->
   *[other] { $shown } văn bản trong tệp dự án
}
history-found = { $name }: đọc từ { $file }
history-passages = { $name }: chỉ giữ các đoạn trích

read-not-inside = Văn bản không còn trong tệp này.
read-not-inside-hint = Hãy tìm tệp chứa văn bản, hoặc nạp lại tệp này.

menu-texts = Văn bản của dự án
command-texts = Nơi giữ văn bản…
command-take-texts-in = Đưa mọi văn bản vào tệp dự án
command-regain-texts = Tìm lại các văn bản còn thiếu
command-find-text = Tìm tệp của văn bản còn thiếu…
command-compare-text = So sánh với tệp hiện nay…
command-keep-passages = Chỉ giữ các đoạn trích

texts-title = Văn bản của dự án được giữ ở đâu?
texts-large = Các văn bản khá lớn: tổng cộng { $size }. Câu này chỉ hỏi một lần.
texts-now-inside = { $n ->
   *[other] Hiện trong tệp dự án: { $shown } văn bản, { $size }
}
texts-now-reference = { $n ->
   *[other] Hiện dẫn tới tệp gốc: { $shown } văn bản, { $size }
}
texts-inside = Trong tệp dự án
texts-inside-cost = Một tệp chứa tất cả: có thể gửi và lưu riêng, không văn bản nào bị thất lạc. Tệp lớn bằng tất cả văn bản cộng lại ({ $size }), và mỗi lần lưu đều phải ghi toàn bộ.
texts-reference = Dẫn tới tệp gốc
texts-reference-cost = Tệp dự án luôn nhỏ: tệp chỉ ghi mỗi văn bản nằm ở đâu, kèm các đoạn làm căn cứ cho số liệu. Các tệp gốc phải ở yên chỗ cũ. Nếu tệp gốc bị chuyển đi, sửa đổi hay xóa thì chỉ còn các đoạn ấy cho đến khi tìm lại được tệp; số liệu, biểu đồ và kết quả xuất vẫn như cũ.
texts-bound = { $n ->
   *[other] { $shown } văn bản luôn nằm trong tệp dự án: được dán từ nơi khác, không rõ tệp gốc, hoặc là bảng số liệu.
}
texts-missing = { $n ->
   *[other] { $shown } văn bản hiện không có sẵn; chúng vẫn dẫn tới tệp gốc cho đến khi tìm thấy tệp.
}
texts-keep = Giữ như vậy
texts-keep-and-save = Giữ như vậy và lưu
texts-save-only = Lưu như hiện nay
texts-changed-what = Nội dung tệp đã khác văn bản từng được đọc.
texts-changed-hint = Hãy so sánh hai bản trong cửa sổ rồi nhận phần thay đổi, hoặc tìm lại tệp cũ.
size-bytes = { $size } byte
size-kb = { $size } kB
size-mb = { $size } MB

work-texts = Đang đọc văn bản từ tệp gốc…
work-referring = Đang kiểm tra văn bản trong các tệp gốc…

notice-texts-inside = { $n ->
   *[other] Đã đưa { $shown } văn bản vào tệp dự án
}
notice-texts-missing = { $n ->
   *[other] { $shown } văn bản không có sẵn
}
notice-texts-referred = { $n ->
   *[other] { $shown } văn bản được dẫn tới tệp gốc
}
notice-texts-stay = { $n ->
   *[other] { $shown } văn bản nằm trong tệp dự án
}
notice-texts-found = { $n ->
   *[other] Đã tìm thấy { $shown } văn bản
}
notice-texts-not-there = Văn bản không có ở đó
notice-passages-taken = Chỉ giữ các đoạn trích, không tìm văn bản này nữa

banner-texts = { $n ->
   *[other] { $shown } văn bản không có sẵn; chỉ hiện các đoạn làm căn cứ cho số liệu.
}
banner-texts-changed = { $n ->
   *[other] Trong đó { $shown } tệp đã có nội dung khác.
}
source-text-reading = Đang đọc văn bản từ tệp gốc. Trong lúc chờ, ở đây hiện các đoạn làm căn cứ cho số liệu.
source-text-unread = Văn bản chưa được đọc lại. Ở đây hiện các đoạn làm căn cứ cho số liệu.
source-text-away = Văn bản không có sẵn: { $why } Ở đây chỉ hiện các đoạn làm căn cứ cho số liệu; thiếu { $missing } trong { $whole }.
source-text-changed = Tệp nay có nội dung khác. Ở đây hiện các đoạn của văn bản cũ làm căn cứ cho số liệu; thiếu { $missing } trong { $whole }.
source-text-alone = Văn bản này chỉ còn giữ các đoạn làm căn cứ cho số liệu.
source-gap = [… thiếu { $size } …]
documents-passages = Chỉ có đoạn trích
text-not-read-again = Văn bản không đầy đủ nên không đọc lại: mọi số liệu ngoài các đoạn trích sẽ bị coi là đã mất
texts-not-read-again = { $n ->
   *[other] Bỏ qua { $shown } văn bản không có sẵn
}

dialog-find-text = Tệp này nay ở đâu?
dialog-find-text-hint = Chọn tệp, hoặc thư mục chứa tệp. Những gì từng nằm cạnh tệp cũng được tìm ở cạnh đó.
dialog-find-text-confirm = Tìm ở đó

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

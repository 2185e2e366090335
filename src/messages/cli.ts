/** What the command line says. */
export const cliMessages = {
  suggestions: 'Có thể hỏi tiếp:',
  moreCitations: (count: number) => `  … và ${count} trích dẫn nữa (dùng --json để xem hết).`,
  noQuestion: 'Thiếu câu hỏi. Ví dụ: npm run -s ask -- "Bến Tre giảm hộ nghèo còn bao nhiêu phần trăm?"',
  badLine: (line: number, reason: string) => `Dòng ${line}: ${reason}. Dòng này được bỏ qua.`,
  badJson: 'không phải JSON hợp lệ',
  notObject: 'không phải một đối tượng JSON',
  badField: (field: string, expected: string) => `mục “${field}” ${expected}`,
  expectedId: 'phải là chuỗi hoặc số',
  expectedText: 'phải là chuỗi',
  expectedContext: 'phải là danh sách các chuỗi',
  badLines: (count: number) => `Có ${count} dòng không đọc được.`,
  unknownCommand: (name: string) => `Không có lệnh “${name}”.`,
  recordNeedsAll: 'Chỉ ghi mức được (--record) khi chấm tất cả các bộ dev, held và unseen, không lọc.',
  exportWhat: 'Hãy nêu cần xuất gì: feedback (góp ý) hoặc questions (câu hỏi gửi cho bot).',
  badOption: (reason: string) => `Tham số chưa đúng: ${reason}`,
  unexpected: (reason: string) => `Lỗi ngoài dự kiến: ${reason}`,
} as const;

const FOLDERS = `
Biến môi trường: CORPUS_DIR (kho kế hoạch, mặc định corpus), INDEX_DIR (chỉ mục, mặc định index).`;

/** `--help` of each command. */
export const cliHelp = {
  '': `Hỏi Kế hoạch – dòng lệnh

  npm run -s ask -- "câu hỏi"        trả lời một câu hỏi
  npm run build:index                lập chỉ mục từ kho kế hoạch
  npm run plan:add -- <tệp>          thêm một kế hoạch mới
  npm run audit                      liệt kê các con số chưa có dữ kiện nào mang
  npm run eval                       chấm điểm trên các bộ câu hỏi
  npm run model:pull -- <tên>        tải một mô hình nhúng
  npm run -s export -- feedback      xuất góp ý của người dùng

Thêm --help sau mỗi lệnh để xem cách dùng.
${FOLDERS}`,
  ask: `Trả lời câu hỏi về các kế hoạch, kèm điều khoản làm căn cứ.

  npm run -s ask -- "câu hỏi"           in câu trả lời cho người đọc
  npm run -s ask -- --json "câu hỏi"    in một đối tượng JSON
  npm run -s ask -- --explain "câu hỏi" in thêm các đoạn tìm được và cách tính điểm của từng đoạn
  npm run -s ask -- --jsonl < tệp       đọc mỗi dòng một đối tượng {"id", "q", "context"?},
                                        in mỗi dòng một đối tượng {"id", "answer"} theo đúng thứ tự

Với --jsonl, mỗi dòng là một cuộc trò chuyện mới; các câu trong "context" được hỏi trước "q".
Dòng sai được báo ở luồng lỗi và lệnh kết thúc với mã 1 sau khi trả lời các dòng còn lại.
${FOLDERS}`,
  build: `Lập chỉ mục từ kho kế hoạch. Kế hoạch không đổi thì được giữ nguyên.

  npm run build:index
  npm run build:index -- --force     lập lại tất cả
${FOLDERS}`,
  'plan-add': `Thêm một kế hoạch từ tệp văn bản thuần (UTF-8 hoặc UTF-16).

  npm run plan:add -- <tệp>
  npm run plan:add -- <tệp> --id <mã>    tự đặt mã, ví dụ ben-tre-4502-2021

Lệnh chép nguyên văn vào corpus/<mã>/plan.txt, ghi những gì đọc được vào corpus/<mã>/plan.yaml và
báo những mục không tìm thấy hoặc còn nghi ngờ. Lần lập chỉ mục sau sẽ có kế hoạch mới.
${FOLDERS}`,
  audit: `Liệt kê mọi con số có đơn vị trong nội dung kế hoạch, bên cạnh dữ kiện mang con số đó.

  npm run audit                       bảng các số chưa có dữ kiện, kèm lý do và tổng số
  npm run audit -- --all              cả các số đã có dữ kiện
  npm run audit -- --plan <mã>        chỉ một kế hoạch
  npm run -s audit -- --json          kết quả dạng JSON
${FOLDERS}`,
  eval: `Chấm điểm câu trả lời trên các bộ câu hỏi test/eval/*.jsonl.

  npm run eval                        chấm tất cả, ghi report/eval.json và report/eval.md
  npm run eval -- --set bt-dev        chỉ các bộ có tên bắt đầu như vậy (dùng được nhiều lần)
  npm run eval -- --kind target       chỉ một loại câu hỏi
  npm run eval -- --style nodiac      chỉ một kiểu viết
  npm run eval -- --show 20           in 20 câu chưa đúng đầu tiên
  npm run eval -- --questions <thư mục>   thư mục bộ câu hỏi khác
  npm run eval -- --report <thư mục>      nơi ghi báo cáo (mặc định report)
  npm run eval -- --record                ghi mức đạt được vào recorded.json cạnh các bộ câu hỏi;
                                          npm test báo lỗi khi mức sau này thấp hơn quá 1 điểm
  npm run eval -- --retrieval             chỉ chấm phần tìm điều khoản: recall@1/3/10, MRR theo kiểu viết
  npm run eval -- --retrieval --weights 0,0.1,0.2   đường cong theo trọng số của tìm kiếm theo nghĩa
  npm run eval -- --thresholds            vẽ đường cong của ngưỡng “đủ căn cứ”: đúng, sai, từ chối khi đòi ít hơn
                                          hay nhiều hơn (thêm --strictness 0.5,1,2 để tự chọn các mức)
  npm run eval -- --outside <thư mục>     so với MiniSearch và Orama trên một bộ ngoài, gồm corpus.jsonl(.gz)
                                          và queries.jsonl(.gz) (dùng được nhiều lần)
${FOLDERS}`,
  'model-pull': `Tải một mô hình nhúng về thư mục models để tìm theo nghĩa.

  npm run model:pull                     liệt kê các mô hình dùng được
  npm run model:pull -- <tên>            tải mô hình, tải tiếp nếu lần trước còn dở, rồi kiểm tra từng tệp

Sau đó đặt EMBEDDING_MODEL=<tên>. Mô hình có sẵn không phải tải.

Biến môi trường: MODELS_DIR (mặc định models), MODEL_HUB_URL (mặc định https://huggingface.co).`,
  export: `Xuất những gì người dùng để lại, mỗi dòng một đối tượng JSON, cũ trước mới sau.

  npm run -s export -- feedback      góp ý trên web, Telegram và Zalo: đánh giá, lý do, câu hỏi, điều khoản
  npm run -s export -- questions     câu hỏi gửi cho bot: loại câu trả lời, điều khoản được dẫn, thời gian xử lý

Số giấy tờ, số điện thoại và e-mail đã được che; không có tên hay mã của người hỏi.

Biến môi trường: DATA_DIR (nơi lưu dữ liệu, mặc định data).`,
} as const;
export type CommandName = keyof typeof cliHelp;

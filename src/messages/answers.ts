/** Said in words: a figure in an answer is one that the plan prints. */
const COUNTS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** Every Vietnamese sentence of the answers. Functions take data and return finished text. */
export const answers = {
  /** What a sentence of one plan begins with. */
  inPlan: (place: string): string => `Theo kế hoạch của ${place}, `,
  told: (place: string, saying: string): string => `Theo kế hoạch của ${place}, ${saying}.`,
  responsible: (place: string, agencies: string, role: string, task: string): string =>
    `Theo kế hoạch của ${place}, ${agencies} ${role}: ${task}.`,
  roleLead: 'chủ trì',
  roleGiven: 'được giao thực hiện',
  roleAsked: 'được đề nghị thực hiện',
  roleTakesPart: 'phối hợp thực hiện',
  approval: (place: string, task: string, approval: string): string =>
    `Theo phụ lục kế hoạch của ${place}, nhiệm vụ “${task}” do ${approval} thông qua, phê duyệt.`,
  leadAndApproval: (place: string, task: string, leads: string, approval: string): string =>
    `Theo phụ lục kế hoạch của ${place}, nhiệm vụ “${task}” do ${leads} chủ trì, ${approval} thông qua, phê duyệt.`,
  tasks: (place: string, count: number, tasks: string): string =>
    `Theo kế hoạch của ${place}, có ${COUNTS[count - 1] ?? 'các'} nhiệm vụ: ${tasks}.`,
  coordination: (place: string, task: string, coordinators: string): string =>
    `Theo kế hoạch của ${place}, cơ quan phối hợp thực hiện “${task}” gồm: ${coordinators}.`,
  takesPart: (place: string, agencies: string, task: string): string =>
    `Theo kế hoạch của ${place}, ${agencies} ${task}.`,
  rowSchedule: (place: string, task: string, schedule: string): string =>
    `Theo kế hoạch của ${place}, nhiệm vụ “${task}” ${schedule}.`,
  scheduleSpan: (start: string, due: string): string => `bắt đầu ${start}, hoàn thành ${due}`,
  scheduleSingle: (year: string): string => `thực hiện trong ${year}`,
  scheduleDue: (due: string): string => `có thời gian thực hiện: ${due}`,
  rowFunding: (place: string, task: string, funding: string): string =>
    `Theo kế hoạch của ${place}, kinh phí cho “${task}” lấy từ: ${funding}.`,
  funding: (place: string, sources: string): string => `Kinh phí thực hiện kế hoạch của ${place}: ${sources}`,
  duties: (agency: string, place: string, duties: string): string =>
    `Theo kế hoạch của ${place}, ${agency}: ${duties}`,
  partnerDuties: (agency: string, place: string, tasks: string): string =>
    `Theo kế hoạch của ${place}, ${agency} tham gia phối hợp: ${tasks}.`,
  says: (place: string, saying: string): string => `Kế hoạch của ${place} nêu: ${saying}`,
  report: (place: string, who: string, saying: string): string =>
    `Theo kế hoạch của ${place}, ${who === '' ? '' : `${who} `}${saying}.`,
  comparedBy: (place: string, text: string): string => `${place}: ${text}`,
  number: (place: string, number: string): string => `Kế hoạch của ${place} có số ${number}.`,
  numberBlank: (place: string): string =>
    `Không tìm thấy: bản kế hoạch của ${place} đang có để trống số, chưa ghi số ký hiệu.`,
  date: (place: string, date: string): string => `Kế hoạch của ${place} được ban hành ngày ${date}.`,
  dateBlank: (place: string, year: string): string =>
    `Không tìm thấy: bản kế hoạch của ${place} đang có để trống ngày, tháng ban hành, chưa ghi ngày cụ thể (chỉ ghi năm ${year}).`,
  numberAndDate: (place: string, number: string, date: string): string =>
    `Kế hoạch của ${place} có số ${number}, ban hành ngày ${date}.`,
  signer: (place: string, name: string, position: string): string =>
    `Người ký kế hoạch của ${place} là ${name}, ${position}.`,
  issuer: (issuer: string): string => `Kế hoạch do ${issuer} ban hành.`,
  period: (place: string, period: string): string => `Kế hoạch của ${place} thực hiện ${period}.`,
  title: (title: string): string => `Tên kế hoạch: ${title}.`,
  recipients: (place: string, recipients: string): string => `Nơi nhận kế hoạch của ${place}: ${recipients}.`,
  basis: (place: string, basis: string): string => `Kế hoạch của ${place} căn cứ, thực hiện: ${basis}.`,
  cites: (place: string, documents: string): string => `Kế hoạch của ${place} dẫn ${documents}.`,
  citedDocument: (document: string): string => `${document}.`,

  greeting:
    'Xin chào! Tôi là hệ thống tự động, chỉ trả lời bằng nội dung trích từ các kế hoạch của tỉnh, thành phố. Bạn có thể hỏi cơ quan nào chủ trì một việc, chỉ tiêu là bao nhiêu, khi nào hoàn thành, kinh phí từ đâu.',
  thanks: 'Không có gì ạ. Bạn cần hỏi thêm điều gì trong các kế hoạch cứ nhắn nhé.',
  help: (plans: string): string =>
    `Tôi là hệ thống tự động trả lời câu hỏi về các kế hoạch: ${plans}. Hãy hỏi về chỉ tiêu, cơ quan chủ trì hoặc phối hợp, thời hạn, kinh phí, nhiệm vụ và chế độ báo cáo; câu trả lời luôn kèm điều khoản để bạn kiểm tra.`,
  empty: 'Bạn hãy nhập câu hỏi về nội dung các kế hoạch, ví dụ: “Tỷ lệ hộ nghèo năm 2025 còn bao nhiêu?”.',
  outOfScope: (plans: string): string => `Tôi chỉ trả lời câu hỏi về nội dung các kế hoạch đang có: ${plans}.`,
  foreignPlace: (place: string, plans: string): string =>
    `Không tìm thấy: chưa có kế hoạch của ${place}. Hiện có ${plans}.`,
  notFound: (place: string): string => `Không tìm thấy: kế hoạch của ${place} không nêu nội dung này.`,
  notFoundAnywhere: (plans: string): string =>
    `Không tìm thấy: không kế hoạch nào đang có (${plans}) nêu nội dung này.`,
  notFoundFigure: (place: string): string => `Không tìm thấy: kế hoạch của ${place} không nêu con số này.`,
  notFoundYear: (place: string, year: string, known: string): string =>
    `Không tìm thấy: kế hoạch của ${place} có chỉ tiêu này cho ${known}, không có cho năm ${year}.`,
  /** In front of a value that holds for every year. */
  eachYear: 'mỗi năm, ',
  notFoundAgency: (place: string, agency: string): string =>
    `Không tìm thấy: trong kế hoạch của ${place} không thấy nhiệm vụ nào ghi tên ${agency}.`,
  notFoundResult: (place: string): string =>
    `Không tìm thấy: kế hoạch của ${place} chỉ nêu mục tiêu và nhiệm vụ, không có số liệu kết quả đã thực hiện.`,
  notFoundElsewhere: (place: string): string => `Không tìm thấy: chưa có kế hoạch riêng của ${place}.`,
  notFoundPersonal: (place: string): string =>
    `Không tìm thấy: kế hoạch của ${place} không nêu mức tiền, thủ tục, địa chỉ hay trường hợp cá nhân. Bạn hãy liên hệ UBND xã, phường nơi cư trú để được hướng dẫn.`,
  withheld: 'Không tìm thấy câu trả lời đủ chắc chắn. Bạn hãy đọc điều khoản được dẫn dưới đây.',
  clarifyPlan: 'Câu hỏi này có trong nhiều kế hoạch. Bạn muốn hỏi kế hoạch của nơi nào?',
  nearby: (saying: string): string => `Nội dung gần nhất: ${saying}`,

  noticePeriodOver: (period: string): string => `Kế hoạch đã hết giai đoạn thực hiện (${period}).`,
  noticeSuccessor: (old: string, now: string, since: string, basis: string): string =>
    `${old} nay là ${now} (từ ${since}, ${basis}).`,
  noticeSuccessorUnsure: (old: string, now: string): string =>
    `${old} đã được sắp xếp lại; nhiệm vụ này có thể do ${now} đảm nhiệm, cần kiểm tra lại.`,
  noticeNoNumber: 'Bản kế hoạch đang có chưa ghi số và ngày ban hành.',
  noticeMisprint: (printed: string): string => `Văn bản in “${printed}”, có thể là lỗi in.`,
  notNumbered: '(bản chưa ghi số)',
} as const;

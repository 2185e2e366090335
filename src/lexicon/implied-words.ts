/** A word of one list says already what the words of the other say: "trẻ mẫu giáo" are children. All lower case, NFC. */
export interface Implication {
  readonly specific: readonly string[];
  readonly implied: readonly string[];
}

/** Official lines leave the implied word out ("huy động trong độ tuổi vào mẫu giáo"), people say it ("trẻ mẫu giáo"). */
export const impliedWords: readonly Implication[] = [
  {
    specific: [
      'mẫu giáo',
      'mầm non',
      'nhà trẻ',
      'tiểu học',
      'trung học cơ sở',
      'trung học phổ thông',
      'độ tuổi mẫu giáo',
      'độ tuổi nhà trẻ',
      'suy dinh dưỡng',
      'phổ cập giáo dục',
    ],
    implied: ['trẻ', 'trẻ em', 'học sinh', 'thiếu niên', 'con em'],
  },
  {
    specific: [
      'lao động qua đào tạo',
      'bảo hiểm thất nghiệp',
      'lực lượng lao động',
      'giải quyết việc làm',
      'tạo việc làm',
    ],
    implied: ['người lao động', 'lao động', 'công nhân'],
  },
];

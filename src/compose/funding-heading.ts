/** The part of a plan that says where its money comes from. */
export const FUNDING_HEADING =
  /kinh phí|nguồn vốn|nguồn lực (?:thực hiện|tài chính)|tài chính thực hiện|vốn thực hiện/iu;

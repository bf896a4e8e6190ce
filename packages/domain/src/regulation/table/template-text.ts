const beginning = 'Theo mẫu ';

/** Why what stands in a draft as in its template may not be taken for the province's yet. */
export function templateMark(name: string): string {
  return `${beginning}"${name}", chưa xác minh.`;
}

export function isTemplateMark(unconfirmed: unknown): boolean {
  return typeof unconfirmed === 'string' && unconfirmed.startsWith(beginning);
}

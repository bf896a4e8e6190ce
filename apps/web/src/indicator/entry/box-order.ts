/** The hint stands under its box: however many lines it takes, the boxes of a row stay level. */
export const boxOrder: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { personal } from '../privacy/personal.ts';
import { signedBy } from '../privacy/signed-by.ts';

const inAudit = (column: string, why: string) => ({ table: 'audit_entry', column, keeping: 'asProof' as const, why });

/** The people who work in one office. Each office has its own; nobody's account reaches from one to another. */
export const account = sqliteTable(
  'account',
  {
    id: text().primaryKey(),
    userName: personal(
      'ordinary',
      'Đăng nhập; phân biệt người này với người khác',
      'classDays',
      text('user_name').notNull().unique(),
      [inAudit('after', 'Dòng nhật ký cấp tài khoản ghi tên đăng nhập')],
    ),
    name: personal('ordinary', 'Người quản trị biết tài khoản là của ai', 'classDays', text().notNull()),
    post: personal('ordinary', 'Ghi bên cạnh việc đã làm, thay cho họ tên', 'classDays', text().notNull(), [
      inAudit('after', 'Dòng nhật ký cấp tài khoản ghi chức vụ'),
      inAudit('actor_title', 'Chức danh lúc đó bên cạnh mỗi việc đã làm, cũng như ở các chữ ký kể bên dưới'),
    ]),
    state: text({ enum: ['active', 'disabled'] }).notNull(),
    isDemo: integer('is_demo', { mode: 'boolean' }).notNull(),
    createdAt: integer('created_at').notNull(),
    /** `scrypt$N$r$p$salt$key`: the parameters stand with each hash, so that they can be raised. */
    passwordHash: personal(
      'sensitive',
      'Kiểm tra mật khẩu khi đăng nhập; không đọc ngược được',
      'classDays',
      text('password_hash').notNull(),
    ),
    /** Of a one-time password, which has to be replaced before anything else; null for one of their own. */
    passwordExpiresAt: integer('password_expires_at'),
    /** The secret of the second factor under the office's key. Begun with an enrolment, in use once that was confirmed. */
    secondFactor: personal(
      'sensitive',
      'Kiểm tra mã xác thực bước hai; giữ dưới khóa của cơ quan',
      'classDays',
      text('second_factor'),
    ),
    secondFactorSince: integer('second_factor_since'),
    /** The last time step whose code was spent: none is taken twice. */
    secondFactorStep: integer('second_factor_step').notNull().default(0),
    /** Since when it is disabled; null while it is not. */
    disabledAt: integer('disabled_at'),
    /** When its name and post were removed, its days being over. It stays disabled from then on (trigger). */
    erasedAt: integer('erased_at'),
    /** One more with each deed that ends sessions of it: nothing is opened by what was proved before (trigger). */
    accessRevision: integer('access_revision').notNull().default(0),
  },
  (table) => [
    index('account_disabled')
      .on(table.disabledAt)
      .where(sql`disabled_at IS NOT NULL`),
  ],
);

/** A code for the day on which the second factor is lost, each good for once. */
export const recoveryCode = sqliteTable(
  'recovery_code',
  {
    codeHash: personal(
      'sensitive',
      'Đăng nhập khi mất ứng dụng xác thực; không đọc ngược được',
      'classDays',
      text('code_hash').primaryKey(),
    ),
    accountId: personal('ordinary', 'Mã dự phòng là của tài khoản nào', 'classDays', text('account_id').notNull()),
    usedAt: integer('used_at'),
  },
  (table) => [index('recovery_code_account').on(table.accountId)],
);

/** What is in the cookie is never here, only its hash. */
export const session = sqliteTable(
  'session',
  {
    tokenHash: personal(
      'sensitive',
      'Nhận ra phiên đang mở; không đọc ngược được',
      'sessionEnd',
      text('token_hash').primaryKey(),
    ),
    id: text().notNull().unique(),
    accountId: personal('ordinary', 'Phiên là của tài khoản nào', 'sessionEnd', text('account_id').notNull()),
    stage: text({ enum: ['entry', 'full'] }).notNull(),
    openedAt: personal('sensitive', 'Kết thúc phiên khi đã mở quá lâu', 'sessionEnd', integer('opened_at').notNull()),
    seenAt: personal('sensitive', 'Kết thúc phiên khi không thao tác', 'sessionEnd', integer('seen_at').notNull()),
    device: personal(
      'sensitive',
      'Người dùng nhận ra phiên của mình để kết thúc phiên lạ',
      'sessionEnd',
      text().notNull(),
      [inAudit('after', 'Dòng nhật ký đăng nhập ghi thiết bị')],
    ),
    /** The policy, kept here so that a request reads no row of it; a change of it changes all sessions (savePolicy). */
    idleMinutes: integer('idle_minutes').notNull().default(30),
    sessionHours: integer('session_hours').notNull().default(8),
    secondFactorRoles: text('second_factor_roles').notNull().default('[]'),
    /** The session that led to this one, and was there until then (trigger). */
    inPlaceOf: text('in_place_of'),
  },
  (table) => [index('session_account').on(table.accountId)],
);

/** Failures by user name and by source, each until its window is over. */
export const signInCounter = sqliteTable(
  'sign_in_counter',
  {
    of: personal(
      'sensitive',
      'Chặn dò mật khẩu, theo tên đăng nhập và theo nơi gửi',
      'counterWindow',
      text().primaryKey(),
    ),
    failures: integer().notNull(),
    resetsAt: integer('resets_at').notNull(),
  },
  (table) => [index('sign_in_counter_age').on(table.resetsAt)],
);

const validity = () => ({ validFrom: text('valid_from').notNull(), validUntil: text('valid_until').notNull() });

export const roleGrant = sqliteTable(
  'role_grant',
  {
    id: text().primaryKey(),
    accountId: personal('ordinary', 'Vai trò đã giao cho tài khoản nào', 'asProof', text('account_id').notNull()),
    role: text().notNull(),
    unitId: text('unit_id'),
    viewUnitId: text('view_unit_id'),
    ...validity(),
    document: text().notNull(),
    ...signedBy('granted', 'Ai đã giao vai trò'),
    grantedAt: integer('granted_at').notNull(),
  },
  (table) => [
    index('role_grant_account').on(table.accountId, table.validUntil),
    index('role_grant_unit')
      .on(table.unitId)
      .where(sql`unit_id IS NOT NULL`),
  ],
);

export const roleDelegation = sqliteTable(
  'role_delegation',
  {
    id: text().primaryKey(),
    grantId: text('grant_id').notNull(),
    fromAccountId: personal('ordinary', 'Ai đã ủy quyền', 'asProof', text('from_account_id').notNull()),
    toAccountId: personal('ordinary', 'Ai được ủy quyền', 'asProof', text('to_account_id').notNull()),
    /** The grant's, copied, so that a request reads one row for it; an ended grant ends its delegations with it. */
    role: text().notNull(),
    unitId: text('unit_id'),
    viewUnitId: text('view_unit_id'),
    ...validity(),
    document: text().notNull(),
    ...signedBy('delegated', 'Ai đã ghi ủy quyền'),
    delegatedAt: integer('delegated_at').notNull(),
    /** While the lender's account is disabled; follows its state (trigger), so that a request reads no row of it. */
    isSuspended: integer('is_suspended', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    index('role_delegation_to').on(table.toAccountId, table.validUntil),
    index('role_delegation_grant').on(table.grantId),
    index('role_delegation_from').on(table.fromAccountId),
  ],
);

/**
 * What somebody was given and lent, out of the two tables above by their triggers alone: a request reads this one row, and
 * none of what has ended, is suspended or is still to come.
 */
export const heldLinks = sqliteTable('held_links', {
  accountId: personal(
    'ordinary',
    'Vai trò và ủy quyền là của tài khoản nào',
    'asProof',
    text('account_id').primaryKey(),
  ),
  own: text().notNull().default('[]'),
  lent: text().notNull().default('[]'),
});

/** How an office wants its people to sign in; no row until it has said so. */
export const accessPolicy = sqliteTable('access_policy', {
  only: integer().primaryKey().default(1),
  idleMinutes: integer('idle_minutes').notNull(),
  sessionHours: integer('session_hours').notNull(),
  secondFactorRoles: text('second_factor_roles').notNull(),
  /** Each change is one more than the one before, or is refused (trigger). */
  revision: integer().notNull().default(1),
});

CREATE TABLE `unit_member_change` (
	`unit_id` text NOT NULL,
	`on` text NOT NULL,
	`plan_id` text NOT NULL,
	PRIMARY KEY(`unit_id`, `on`, `plan_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `unit_member_change_plan` ON `unit_member_change` (`plan_id`);
--> statement-breakpoint
INSERT INTO unit_member_change (unit_id, "on", plan_id) SELECT DISTINCT successor_id, "on", coalesce(plan_id, '') FROM unit_successor;

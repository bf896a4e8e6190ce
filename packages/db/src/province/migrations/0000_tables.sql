CREATE TABLE `province_identity` (
	`only` integer PRIMARY KEY DEFAULT 1 NOT NULL,
	`province_id` text NOT NULL,
	`slug` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `unit` (
	`id` text PRIMARY KEY NOT NULL,
	`founded_on` text NOT NULL,
	`closed_on` text NOT NULL,
	`note` text
);
--> statement-breakpoint
CREATE TABLE `unit_closure` (
	`ancestor_id` text NOT NULL,
	`descendant_id` text NOT NULL,
	`depth` integer NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text NOT NULL,
	PRIMARY KEY(`ancestor_id`, `descendant_id`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `unit_closure_descendant` ON `unit_closure` (`descendant_id`,`valid_from`);--> statement-breakpoint
CREATE TABLE `unit_code` (
	`unit_id` text NOT NULL,
	`code` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text NOT NULL,
	PRIMARY KEY(`unit_id`, `valid_from`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `unit_code_code` ON `unit_code` (`code`,`valid_from`);--> statement-breakpoint
CREATE TABLE `unit_grouping` (
	`unit_id` text NOT NULL,
	`scheme` text NOT NULL,
	`grouping` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text NOT NULL,
	PRIMARY KEY(`unit_id`, `scheme`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `unit_grouping_members` ON `unit_grouping` (`scheme`,`grouping`,`valid_from`);--> statement-breakpoint
CREATE TABLE `unit_kind` (
	`unit_id` text NOT NULL,
	`kind` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text NOT NULL,
	PRIMARY KEY(`unit_id`, `valid_from`)
);
--> statement-breakpoint
CREATE TABLE `unit_link` (
	`unit_id` text NOT NULL,
	`parent_id` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text NOT NULL,
	PRIMARY KEY(`unit_id`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `unit_link_parent` ON `unit_link` (`parent_id`,`valid_from`);--> statement-breakpoint
CREATE TABLE `unit_name` (
	`unit_id` text NOT NULL,
	`name` text NOT NULL,
	`folded` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text NOT NULL,
	PRIMARY KEY(`unit_id`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `unit_name_folded` ON `unit_name` (`folded`);--> statement-breakpoint
CREATE TABLE `unit_successor` (
	`predecessor_id` text NOT NULL,
	`successor_id` text NOT NULL,
	`on` text NOT NULL,
	`carries` text NOT NULL,
	`document` text,
	PRIMARY KEY(`predecessor_id`, `successor_id`, `on`)
);
--> statement-breakpoint
CREATE INDEX `unit_successor_successor` ON `unit_successor` (`successor_id`);--> statement-breakpoint
CREATE TABLE `figure` (
	`unit_id` text NOT NULL,
	`indicator` text NOT NULL,
	`category` text NOT NULL,
	`period` text NOT NULL,
	`as_of` text NOT NULL,
	`definition_version` integer NOT NULL,
	`cut_off_on` text,
	`quantity_kind` text NOT NULL,
	`value` integer,
	`numerator` integer,
	`denominator` integer,
	`percent` text,
	`stated_percent` text,
	`qualifier` text NOT NULL,
	`source` text NOT NULL,
	`document` text,
	`note` text,
	`revision` integer NOT NULL,
	`superseded_by` integer,
	`reason` text,
	`recorded_by` text NOT NULL,
	`recorded_by_title` text NOT NULL,
	`recorded_at` integer NOT NULL,
	PRIMARY KEY(`unit_id`, `indicator`, `category`, `period`, `revision`)
);
--> statement-breakpoint
CREATE INDEX `figure_in_force` ON `figure` (`unit_id`,`indicator`,`category`,`as_of`) WHERE superseded_by IS NULL;--> statement-breakpoint
CREATE INDEX `figure_to_send` ON `figure` (`indicator`,`period`) WHERE superseded_by IS NULL;--> statement-breakpoint
CREATE TABLE `imported_file` (
	`id` text PRIMARY KEY NOT NULL,
	`content_hash` text NOT NULL,
	`name` text NOT NULL,
	`units` integer NOT NULL,
	`figures` integer NOT NULL,
	`targets` integer NOT NULL,
	`unchanged` integer NOT NULL,
	`imported_by` text NOT NULL,
	`imported_by_title` text NOT NULL,
	`imported_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `submission` (
	`id` text PRIMARY KEY NOT NULL,
	`indicator` text NOT NULL,
	`period` text NOT NULL,
	`state` text NOT NULL,
	`rows` text NOT NULL,
	`prepared_by` text NOT NULL,
	`prepared_by_title` text NOT NULL,
	`prepared_at` integer NOT NULL,
	`decided_by` text,
	`decided_by_title` text,
	`decided_at` integer,
	`revisions_seen` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `submission_waiting` ON `submission` (`indicator`,`period`) WHERE state = 'prepared';--> statement-breakpoint
CREATE INDEX `submission_of_question` ON `submission` (`indicator`,`period`,`decided_at`);--> statement-breakpoint
CREATE INDEX `submission_by_age` ON `submission` (`prepared_at`);--> statement-breakpoint
CREATE TABLE `target` (
	`unit_id` text NOT NULL,
	`indicator` text NOT NULL,
	`category` text NOT NULL,
	`period` text NOT NULL,
	`as_of` text NOT NULL,
	`goal_kind` text NOT NULL,
	`goal_value` integer,
	`goal_numerator` integer,
	`goal_denominator` integer,
	`direction` text NOT NULL,
	`source` text NOT NULL,
	`document` text,
	`note` text,
	`revision` integer NOT NULL,
	`superseded_by` integer,
	`reason` text,
	`recorded_by` text NOT NULL,
	`recorded_by_title` text NOT NULL,
	`recorded_at` integer NOT NULL,
	PRIMARY KEY(`unit_id`, `indicator`, `category`, `period`, `revision`)
);
--> statement-breakpoint
CREATE INDEX `target_in_force` ON `target` (`unit_id`,`indicator`,`category`,`as_of`) WHERE superseded_by IS NULL;--> statement-breakpoint
CREATE INDEX `target_running` ON `target` (`unit_id`,`as_of`) WHERE superseded_by IS NULL;--> statement-breakpoint
CREATE INDEX `target_of_indicator` ON `target` (`indicator`) WHERE superseded_by IS NULL;--> statement-breakpoint
CREATE TABLE `outbox` (
	`submission_id` text PRIMARY KEY NOT NULL,
	`delivery` text NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`last_error` text
);
--> statement-breakpoint
CREATE INDEX `outbox_pending` ON `outbox` (`attempts`,`created_at`) WHERE sent_at IS NULL;--> statement-breakpoint
CREATE TABLE `audit_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text NOT NULL,
	`actor_title` text NOT NULL,
	`action` text NOT NULL,
	`unit_id` text,
	`subject` text NOT NULL,
	`before` text,
	`after` text,
	`reason` text,
	`request_id` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_entry_subject` ON `audit_entry` (`subject`,`at`);--> statement-breakpoint
CREATE TABLE `request_receipt` (
	`actor_id` text NOT NULL,
	`route` text NOT NULL,
	`key` text NOT NULL,
	`body_hash` text NOT NULL,
	`status` integer NOT NULL,
	`response` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`actor_id`, `route`, `key`)
);
--> statement-breakpoint
CREATE INDEX `request_receipt_age` ON `request_receipt` (`created_at`);
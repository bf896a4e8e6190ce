CREATE TABLE `province_merger` (
	`province_id` text PRIMARY KEY NOT NULL,
	`host` text NOT NULL,
	`plan` text NOT NULL,
	`begun_at` integer NOT NULL,
	`finished_at` integer
);

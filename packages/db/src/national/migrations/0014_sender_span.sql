ALTER TABLE `sender` ADD `first_day` text DEFAULT '9999-12-31' NOT NULL;--> statement-breakpoint
ALTER TABLE `sender` ADD `last_day` text DEFAULT '0001-01-01' NOT NULL;--> statement-breakpoint
CREATE INDEX `sender_by_last_day` ON `sender` (`origin`,`last_day`);--> statement-breakpoint
UPDATE sender SET (first_day, last_day) = (SELECT coalesce(min(substr(period, 1, 4)) || '-01-01', '9999-12-31'), coalesce(max(substr(period, instr(period, '/') + 1, 4)) || '-12-31', '0001-01-01') FROM sent_figure WHERE sent_figure.origin = sender.origin AND sent_figure.province_id = sender.province_id AND period <> 'annual');

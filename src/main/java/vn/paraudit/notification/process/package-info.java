/** The round of reminders, driven by jobs of the process engine. */
package vn.paraudit.notification.process;

/** Work for a person: what opens a task, what to do, and what closes it ({@link com.superbill.domain.task.TaskRules} decides). */
package com.superbill.domain.task;

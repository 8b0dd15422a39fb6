/** The work queue: an event that needs a person becomes a task; a task closes by itself when its cause is gone. */
package com.superbill.workqueue;

/** The command {@code edi}: check, show, json and ack, for people with an X12 file in their hands. */
package com.superbill.edi.command;

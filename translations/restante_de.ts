<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Arguments</name>
    <message>
        <source>Look at what is waiting in a POP3 mailbox, read what matters, delete the rest when you leave.</source>
        <translation>Ansehen, was in einem POP3-Postfach wartet, lesen, was zählt, und den Rest beim Gehen löschen.</translation>
    </message>
    <message>
        <source>Open the practice mailbox, a server inside the program.</source>
        <translation>Das Übungspostfach öffnen, einen Server im Programm selbst.</translation>
    </message>
    <message>
        <source>Trust the certificate authorities in this PEM file, too.</source>
        <translation>Auch den Zertifizierungsstellen in dieser PEM-Datei vertrauen.</translation>
    </message>
    <message>
        <source>Open a message, save a picture of the window, print the listing, leave.</source>
        <translation>Eine Nachricht öffnen, ein Bild des Fensters speichern, die Liste ausgeben, gehen.</translation>
    </message>
    <message>
        <source>With --screenshot: the number of the message to open.</source>
        <translation>Mit --screenshot: die Nummer der Nachricht, die geöffnet wird.</translation>
    </message>
    <message>
        <source>With --screenshot: the size of the window, such as 1200x760.</source>
        <translation>Mit --screenshot: die Größe des Fensters, etwa 1200x760.</translation>
    </message>
    <message>
        <source>--open wants the number of a message.</source>
        <translation>--open braucht die Nummer einer Nachricht.</translation>
    </message>
    <message>
        <source>--size wants a width and a height, such as 1200x760.</source>
        <translation>--size braucht Breite und Höhe, etwa 1200x760.</translation>
    </message>
    <message>
        <source>With --screenshot: only look at it, do not download it.</source>
        <translation>Mit --screenshot: nur ansehen, nicht herunterladen.</translation>
    </message>
    <message>
        <source>A mailbox: pops://user@pop.example.org or pop://user@pop.example.org:110; or files: saved messages to read.</source>
        <translation>Ein Postfach: pops://name@pop.example.org oder pop://name@pop.example.org:110; oder Dateien: gespeicherte Nachrichten zum Lesen.</translation>
    </message>
    <message>
        <source>Draw a message as the reading pane shows it, and end.</source>
        <translation>Eine Nachricht zeichnen, wie der Lesebereich sie zeigt, und enden.</translation>
    </message>
    <message>
        <source>With --render: the width of the picture in pixels.</source>
        <translation>Mit --render: die Breite des Bildes in Pixeln.</translation>
    </message>
    <message>
        <source>With --render: the PNG to write.</source>
        <translation>Mit --render: die PNG-Datei, die geschrieben wird.</translation>
    </message>
    <message>
        <source>With --render: where to write what can be read on it.</source>
        <translation>Mit --render: wohin geschrieben wird, was darauf zu lesen ist.</translation>
    </message>
    <message>
        <source>--render, --width and --to belong together.</source>
        <translation>--render, --width und --to gehören zusammen.</translation>
    </message>
    <message>
        <source>--width wants a number of pixels from 100 to 8000.</source>
        <translation>--width braucht eine Zahl von Pixeln zwischen 100 und 8000.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>&quot;%1&quot; is not the address of a mailbox.</source>
        <translation>„%1“ ist keine Postfachadresse.</translation>
    </message>
    <message>
        <source>Write it like pops://user@pop.example.org, or pop://user@pop.example.org:110.</source>
        <translation>Schreiben Sie sie wie pops://user@pop.example.org oder pop://user@pop.example.org:110.</translation>
    </message>
    <message>
        <source>The %1 holds control characters.</source>
        <translation>Steuerzeichen sind nicht erlaubt: %1.</translation>
    </message>
    <message>
        <source>Write it again without line breaks or control keys.</source>
        <translation>Schreiben Sie es noch einmal, ohne Zeilenumbrüche und Steuertasten.</translation>
    </message>
    <message>
        <source>This version cannot do that: %1.</source>
        <translation>Diese Version kann das nicht: %1.</translation>
    </message>
    <message>
        <source>Choose another way.</source>
        <translation>Wählen Sie einen anderen Weg.</translation>
    </message>
    <message>
        <source>The mailbox has no message %1.</source>
        <translation>Das Postfach hat keine Nachricht %1.</translation>
    </message>
    <message>
        <source>List the mailbox again: numbers change from one session to the next.</source>
        <translation>Listen Sie das Postfach noch einmal auf: Nummern ändern sich von Sitzung zu Sitzung.</translation>
    </message>
    <message>
        <source>There is no password for %1.</source>
        <translation>Für %1 gibt es kein Kennwort.</translation>
    </message>
    <message>
        <source>Enter the password of the mailbox.</source>
        <translation>Geben Sie das Kennwort des Postfachs ein.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Es wurde angehalten.</translation>
    </message>
    <message>
        <source>Nothing was lost: start it again at any time.</source>
        <translation>Nichts ging verloren: Beginnen Sie jederzeit neu.</translation>
    </message>
    <message>
        <source>Message %1 was kept on the server: no whole copy of it was found here.</source>
        <translation>Nachricht %1 blieb auf dem Server: Hier fand sich keine ganze Kopie.</translation>
    </message>
    <message>
        <source>Download it first, or delete it without a copy.</source>
        <translation>Laden Sie sie erst herunter, oder löschen Sie sie ohne Kopie.</translation>
    </message>
    <message>
        <source>Message %1 was kept: the server now gives its unique id to another message.</source>
        <translation>Nachricht %1 blieb: Der Server gibt ihre Kennung jetzt einer anderen Nachricht.</translation>
    </message>
    <message>
        <source>Check the mailbox, look at the message, and mark it again.</source>
        <translation>Sehen Sie im Postfach nach, sehen Sie die Nachricht an und merken Sie sie neu vor.</translation>
    </message>
    <message>
        <source>The server %1 was not found.</source>
        <translation>Der Server %1 wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Check the name for typing errors, and that this computer is online.</source>
        <translation>Prüfen Sie den Namen auf Tippfehler und ob dieser Rechner am Netz ist.</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 lehnte die Verbindung ab.</translation>
    </message>
    <message>
        <source>Check the port: 995 for encryption from the start, 110 for STARTTLS.</source>
        <translation>Prüfen Sie den Port: 995 für Verschlüsselung von Anfang an, 110 für STARTTLS.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the network, then try again.</source>
        <translation>Prüfen Sie das Netz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Try again later; if it happens each time, check the port and the kind of encryption.</source>
        <translation>Versuchen Sie es später noch einmal; geschieht es jedes Mal, prüfen Sie Port und Art der Verschlüsselung.</translation>
    </message>
    <message>
        <source>The server hung up in the middle (%1).</source>
        <translation>Der Server legte mittendrin auf (%1).</translation>
    </message>
    <message>
        <source>Nothing was lost. Check the mailbox again.</source>
        <translation>Nichts ging verloren. Sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>The server does not take visitors now.</source>
        <translation>Der Server nimmt jetzt niemanden an.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The server refused the user name or the password.</source>
        <translation>Der Server lehnte Benutzername oder Kennwort ab.</translation>
    </message>
    <message>
        <source>Check both. Some providers want the whole address as the user name, an app password, or POP switched on in their settings.</source>
        <translation>Prüfen Sie beides. Manche Anbieter wollen die ganze Adresse als Benutzernamen, ein App-Kennwort, oder POP muss in ihren Einstellungen eingeschaltet sein.</translation>
    </message>
    <message>
        <source>The server refused the sign-on by APOP.</source>
        <translation>Der Server lehnte die Anmeldung mit APOP ab.</translation>
    </message>
    <message>
        <source>The password may be right all the same: use encryption, or allow the password to be sent in clear for this account.</source>
        <translation>Das Kennwort kann trotzdem stimmen: Verwenden Sie Verschlüsselung, oder erlauben Sie für dieses Konto das Kennwort im Klartext.</translation>
    </message>
    <message>
        <source>The server refused the command %1.</source>
        <translation>Der Server lehnte den Befehl %1 ab.</translation>
    </message>
    <message>
        <source>Try again, or check the mailbox again.</source>
        <translation>Versuchen Sie es noch einmal, oder sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>The server does not give message %1.</source>
        <translation>Der Server gibt Nachricht %1 nicht her.</translation>
    </message>
    <message>
        <source>It may have been removed by another program. Check the mailbox again.</source>
        <translation>Vielleicht hat ein anderes Programm sie entfernt. Sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>The mailbox is out of order on the server.</source>
        <translation>Das Postfach ist auf dem Server gestört.</translation>
    </message>
    <message>
        <source>Only the provider can mend this: send them the server&apos;s words.</source>
        <translation>Das kann nur der Anbieter beheben: Schicken Sie ihm die Worte des Servers.</translation>
    </message>
    <message>
        <source>This server gives no unique ids (UIDL), so nothing can be deleted safely.</source>
        <translation>Dieser Server gibt keine eindeutigen Kennungen (UIDL), darum kann nichts sicher gelöscht werden.</translation>
    </message>
    <message>
        <source>Reading and saving work. Delete with the provider&apos;s own web page.</source>
        <translation>Lesen und Speichern gehen. Löschen Sie auf der Webseite des Anbieters.</translation>
    </message>
    <message>
        <source>This server cannot send previews (TOP).</source>
        <translation>Dieser Server kann keine Vorschau schicken (TOP).</translation>
    </message>
    <message>
        <source>Download the message to read it.</source>
        <translation>Laden Sie die Nachricht zum Lesen herunter.</translation>
    </message>
    <message>
        <source>The server did not confirm the deletions.</source>
        <translation>Der Server bestätigte die Löschungen nicht.</translation>
    </message>
    <message>
        <source>The marks are kept. The next check shows which messages are gone.</source>
        <translation>Die Vormerkungen bleiben. Das nächste Nachsehen zeigt, welche Nachrichten fort sind.</translation>
    </message>
    <message>
        <source>The line went before the server confirmed the deletions.</source>
        <translation>Die Leitung brach ab, bevor der Server die Löschungen bestätigte.</translation>
    </message>
    <message>
        <source>Another program, or an earlier connection, holds the mailbox.</source>
        <translation>Ein anderes Programm oder eine frühere Verbindung hält das Postfach.</translation>
    </message>
    <message>
        <source>Close the other program or wait a few minutes, then try again.</source>
        <translation>Schließen Sie das andere Programm oder warten Sie einige Minuten, dann noch einmal.</translation>
    </message>
    <message>
        <source>The server wants a pause between two visits.</source>
        <translation>Der Server will eine Pause zwischen zwei Besuchen.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation>Warten Sie einige Minuten, dann noch einmal.</translation>
    </message>
    <message>
        <source>The server has a passing fault.</source>
        <translation>Der Server hat eine vorübergehende Störung.</translation>
    </message>
    <message>
        <source>What answers there is not a POP3 server.</source>
        <translation>Was dort antwortet, ist kein POP3-Server.</translation>
    </message>
    <message>
        <source>Check server and port: 995 for encryption from the start, 110 for STARTTLS.</source>
        <translation>Prüfen Sie Server und Port: 995 für Verschlüsselung von Anfang an, 110 für STARTTLS.</translation>
    </message>
    <message>
        <source>The server&apos;s answer to %1 makes no sense.</source>
        <translation>Die Antwort des Servers auf %1 ergibt keinen Sinn.</translation>
    </message>
    <message>
        <source>Nothing was lost. Check the mailbox again; if it happens each time, tell the provider.</source>
        <translation>Nichts ging verloren. Sehen Sie noch einmal nach; geschieht es jedes Mal, sagen Sie es dem Anbieter.</translation>
    </message>
    <message>
        <source>The server sent something nobody asked for.</source>
        <translation>Der Server schickte etwas, wonach niemand fragte.</translation>
    </message>
    <message>
        <source>The connection was closed to be safe. Check the mailbox again.</source>
        <translation>Die Verbindung wurde sicherheitshalber beendet. Sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>The server sent a line longer than any answer may be.</source>
        <translation>Der Server schickte eine Zeile, länger als jede erlaubte Antwort.</translation>
    </message>
    <message>
        <source>The connection was closed to be safe. Check server and port.</source>
        <translation>Die Verbindung wurde sicherheitshalber beendet. Prüfen Sie Server und Port.</translation>
    </message>
    <message>
        <source>The server&apos;s list (%1) does not end.</source>
        <translation>Die Liste des Servers (%1) endet nicht.</translation>
    </message>
    <message>
        <source>The connection was closed to be safe. Tell the provider.</source>
        <translation>Die Verbindung wurde sicherheitshalber beendet. Sagen Sie es dem Anbieter.</translation>
    </message>
    <message>
        <source>The preview of message %1 does not end.</source>
        <translation>Die Vorschau von Nachricht %1 endet nicht.</translation>
    </message>
    <message>
        <source>Message %1 is far longer than the server announced.</source>
        <translation>Nachricht %1 ist viel länger, als der Server ankündigte.</translation>
    </message>
    <message>
        <source>It was not saved. Download it again to accept the longer message.</source>
        <translation>Sie wurde nicht gespeichert. Laden Sie sie noch einmal herunter, um die längere Nachricht anzunehmen.</translation>
    </message>
    <message>
        <source>The server offers no encryption (STARTTLS) on this port.</source>
        <translation>Der Server bietet auf diesem Port keine Verschlüsselung (STARTTLS).</translation>
    </message>
    <message>
        <source>Use encryption from the start (port 995). No password was sent.</source>
        <translation>Verwenden Sie Verschlüsselung von Anfang an (Port 995). Kein Kennwort wurde gesendet.</translation>
    </message>
    <message>
        <source>The server refused to encrypt the connection.</source>
        <translation>Der Server weigerte sich, die Verbindung zu verschlüsseln.</translation>
    </message>
    <message>
        <source>Something was slipped into the connection before encryption began.</source>
        <translation>Vor Beginn der Verschlüsselung wurde der Verbindung etwas untergeschoben.</translation>
    </message>
    <message>
        <source>Somebody may be tampering with this network. Use encryption from the start (port 995). No password was sent.</source>
        <translation>Vielleicht manipuliert jemand dieses Netz. Verwenden Sie Verschlüsselung von Anfang an (Port 995). Kein Kennwort wurde gesendet.</translation>
    </message>
    <message>
        <source>Encryption could not be set up: %1.</source>
        <translation>Die Verschlüsselung kam nicht zustande: %1.</translation>
    </message>
    <message>
        <source>Check the port and the kind of encryption. No password was sent.</source>
        <translation>Prüfen Sie Port und Art der Verschlüsselung. Kein Kennwort wurde gesendet.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate cannot be trusted: %1.</source>
        <translation>Dem Zertifikat des Servers ist nicht zu trauen: %1.</translation>
    </message>
    <message>
        <source>Check the server&apos;s name. If the provider uses a certificate authority of its own, give its file with --ca-file. No password was sent.</source>
        <translation>Prüfen Sie den Namen des Servers. Verwendet der Anbieter eine eigene Zertifizierungsstelle, geben Sie deren Datei mit --ca-file an. Kein Kennwort wurde gesendet.</translation>
    </message>
    <message>
        <source>The password would have crossed the network in clear text.</source>
        <translation>Das Kennwort wäre im Klartext übers Netz gegangen.</translation>
    </message>
    <message>
        <source>Use encryption; or, knowing the risk, allow the password in clear for this account.</source>
        <translation>Verwenden Sie Verschlüsselung; oder erlauben Sie, in Kenntnis der Gefahr, für dieses Konto das Kennwort im Klartext.</translation>
    </message>
    <message>
        <source>The server offers no way to sign on that Restante can use: %1.</source>
        <translation>Der Server bietet keine Anmeldung, die Restante verwenden kann: %1.</translation>
    </message>
    <message>
        <source>Ask the provider whether a password or an app password can be used with POP.</source>
        <translation>Fragen Sie den Anbieter, ob für POP ein Kennwort oder ein App-Kennwort geht.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Check free space and permissions. Nothing was deleted.</source>
        <translation>Prüfen Sie freien Platz und Rechte. Nichts wurde gelöscht.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Check the file&apos;s name and its permissions.</source>
        <translation>Prüfen Sie den Namen der Datei und ihre Rechte.</translation>
    </message>
    <message>
        <source>%1 is not a whole message.</source>
        <translation>%1 ist keine ganze Nachricht.</translation>
    </message>
    <message>
        <source>What could be read is shown.</source>
        <translation>Gezeigt wird, was lesbar war.</translation>
    </message>
    <message>
        <source>The server stayed silent (%1).</source>
        <translation>Der Server blieb stumm (%1).</translation>
    </message>
    <message>
        <source>The server said that it deleted message %1, and still has it.</source>
        <translation>Der Server sagte, er habe Nachricht %1 gelöscht, und hat sie noch.</translation>
    </message>
    <message>
        <source>Mark it again, or delete it with the provider&apos;s own web page.</source>
        <translation>Merken Sie sie noch einmal vor, oder löschen Sie sie auf der Webseite des Anbieters.</translation>
    </message>
    <message>
        <source>Another Restante is visiting the mailbox %1.</source>
        <translation>Ein anderes Restante besucht gerade das Postfach %1.</translation>
    </message>
    <message>
        <source>Go on in that one, or end it and try again.</source>
        <translation>Machen Sie dort weiter, oder beenden Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The ledger of this mailbox is damaged (%1).</source>
        <translation>Das Verzeichnis dieses Postfachs ist beschädigt (%1).</translation>
    </message>
    <message>
        <source>It is made anew from the saved messages and the server&apos;s listing. Saved messages are safe; marks and receipts of earlier visits are lost.</source>
        <translation>Es wird aus den gespeicherten Nachrichten und der Liste des Servers neu angelegt. Gespeicherte Nachrichten sind sicher; Vormerkungen und Quittungen früherer Besuche sind verloren.</translation>
    </message>
    <message>
        <source>The ledger of this mailbox was written by a newer Restante (%1).</source>
        <translation>Das Verzeichnis dieses Postfachs wurde von einem neueren Restante geschrieben (%1).</translation>
    </message>
    <message>
        <source>Open the mailbox with the newer version. Nothing was changed.</source>
        <translation>Öffnen Sie das Postfach mit der neueren Version. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>The server said that it deleted message %1, but what it lists now is too different to tell whether it is gone.</source>
        <translation>Der Server hat gemeldet, Nachricht %1 gelöscht zu haben, aber was er jetzt auflistet, ist zu anders, um zu sagen, ob sie weg ist.</translation>
    </message>
    <message>
        <source>Look again later. Messages that came back under other unique ids are recognised by their headers when the window checks the mailbox.</source>
        <translation>Sehen Sie später noch einmal nach. Nachrichten, die unter anderen eindeutigen Kennungen wiedergekommen sind, werden an ihren Kopfzeilen erkannt, wenn das Fenster das Postfach abfragt.</translation>
    </message>
</context>
<context>
    <name>Render</name>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Part of this message is damaged. What could be read is drawn.</source>
        <translation>Ein Teil dieser Nachricht ist beschädigt. Was sich lesen ließ, ist gezeichnet.</translation>
    </message>
</context>
<context>
    <name>Restante</name>
    <message>
        <source>The mailbox is open in another window, which is in front now.</source>
        <translation>Das Postfach ist in einem anderen Fenster offen, das jetzt vorn ist.</translation>
    </message>
</context>
<context>
    <name>mailbox::Display</name>
    <message>
        <source>Yesterday %1</source>
        <translation>Gestern %1</translation>
    </message>
    <message>
        <source>%1 byte</source>
        <translation>%1 Byte</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>To delete</source>
        <translation>Zu löschen</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Fort</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
</context>
<context>
    <name>mailbox::HeaderModel</name>
    <message>
        <source>(no header; download to read)</source>
        <translation>(kein Kopf; zum Lesen herunterladen)</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>ui::Actions</name>
    <message>
        <source>&amp;Open Mailbox</source>
        <translation>Postfach ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Check Mail</source>
        <translation>&amp;Nachsehen</translation>
    </message>
    <message>
        <source>&amp;Save As</source>
        <translation>&amp;Speichern unter</translation>
    </message>
    <message>
        <source>Carry &amp;Out</source>
        <translation>Aus&amp;führen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtern</translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation>&amp;Herunterladen</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>&amp;Practice Mailbox</source>
        <translation>Ü&amp;bungspostfach</translation>
    </message>
    <message>
        <source>&amp;About Restante</source>
        <translation>Ü&amp;ber Restante</translation>
    </message>
    <message>
        <source>Delete the marked messages on the server now</source>
        <translation>Die vorgemerkten Nachrichten jetzt auf dem Server löschen</translation>
    </message>
    <message>
        <source>Mark the selected messages: they are deleted when you leave (Del)</source>
        <translation>Die gewählten Nachrichten vormerken: gelöscht werden sie beim Gehen (Entf)</translation>
    </message>
    <message>
        <source>Take the mark away (Shift+Del)</source>
        <translation>Die Vormerkung aufheben (Umschalt+Entf)</translation>
    </message>
    <message>
        <source>Fetch the whole message and keep a copy on this computer (Enter)</source>
        <translation>Die ganze Nachricht holen und eine Kopie auf diesem Rechner behalten (Eingabe)</translation>
    </message>
    <message>
        <source>See what is waiting now (F5)</source>
        <translation>Ansehen, was jetzt wartet (F5)</translation>
    </message>
    <message>
        <source>By &amp;From</source>
        <translation>Nach &amp;Absender</translation>
    </message>
    <message>
        <source>By &amp;Subject</source>
        <translation>Nach &amp;Betreff</translation>
    </message>
    <message>
        <source>By &amp;Date</source>
        <translation>Nach &amp;Datum</translation>
    </message>
    <message>
        <source>By Si&amp;ze</source>
        <translation>Nach &amp;Größe</translation>
    </message>
    <message>
        <source>By S&amp;tate</source>
        <translation>Nach &amp;Zustand</translation>
    </message>
    <message>
        <source>&amp;Ascending</source>
        <translation>A&amp;ufsteigend</translation>
    </message>
    <message>
        <source>D&amp;escending</source>
        <translation>Ab&amp;steigend</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Nachricht</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Sort</source>
        <translation>&amp;Sortieren</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Open &amp;Files…</source>
        <translation>&amp;Dateien öffnen …</translation>
    </message>
    <message>
        <source>Open Maildi&amp;r…</source>
        <translation>&amp;Maildir öffnen …</translation>
    </message>
    <message>
        <source>Clean &amp;Up…</source>
        <translation>A&amp;ufräumen …</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Verlauf …</translation>
    </message>
    <message>
        <source>See what rules would delete, and mark it if you like</source>
        <translation>Ansehen, was Regeln löschen würden, und es auf Wunsch vormerken</translation>
    </message>
    <message>
        <source>Every deletion and what became of it</source>
        <translation>Jede Löschung und was daraus wurde</translation>
    </message>
    <message>
        <source>M&amp;ailbox</source>
        <translation>P&amp;ostfach</translation>
    </message>
    <message>
        <source>Find in &amp;Message</source>
        <translation>In der &amp;Nachricht suchen</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>W&amp;eitersuchen</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>Rückwärts &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>Text &amp;größer</translation>
    </message>
    <message>
        <source>S&amp;maller Text</source>
        <translation>Text &amp;kleiner</translation>
    </message>
    <message>
        <source>&amp;Normal Size</source>
        <translation>&amp;Normale Größe</translation>
    </message>
</context>
<context>
    <name>ui::AttachmentList</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>ui::Bar</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::CleanUpDialog</name>
    <message>
        <source>&amp;Mark Messages</source>
        <translation>Nachrichten vor&amp;merken</translation>
    </message>
    <message>
        <source>&amp;Mark 1 Message</source>
        <translation>1 Nachricht vor&amp;merken</translation>
    </message>
    <message>
        <source>&amp;Mark %1 Messages</source>
        <translation>%1 Nachrichten vor&amp;merken</translation>
    </message>
    <message>
        <source>&amp;Propose this at each visit</source>
        <translation>Bei jedem Besuch v&amp;orschlagen</translation>
    </message>
    <message>
        <source>Mark at each visit &amp;without asking</source>
        <translation>Bei jedem Besuch &amp;ungefragt vormerken</translation>
    </message>
    <message>
        <source>&amp;Save Rules</source>
        <translation>Regeln &amp;sichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Clean Up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>They are only marked: before anything is deleted you are asked as ever</source>
        <translation>Nur vorgemerkt wird: Bevor etwas gelöscht wird, werden Sie gefragt wie immer</translation>
    </message>
    <message>
        <source>Keeps the rules for this mailbox; marks nothing</source>
        <translation>Behält die Regeln für dieses Postfach; merkt nichts vor</translation>
    </message>
    <message>
        <source>What Is to Go</source>
        <translation>Was weg soll</translation>
    </message>
    <message>
        <source>At the Next Visits</source>
        <translation>Bei den nächsten Besuchen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lesen …</translation>
    </message>
    <message>
        <source>Choose what is to go.</source>
        <translation>Wählen Sie, was weg soll.</translation>
    </message>
    <message>
        <source>The result appears here at once. Nothing is marked before you click.</source>
        <translation>Das Ergebnis erscheint sofort hier. Nichts wird vorgemerkt, bevor Sie klicken.</translation>
    </message>
    <message>
        <source>Nothing fits these rules.</source>
        <translation>Nichts passt zu diesen Regeln.</translation>
    </message>
    <message>
        <source>All that is switched on must fit.</source>
        <translation>Alles, was angekreuzt ist, muss zutreffen.</translation>
    </message>
    <message>
        <source>Frees %1 of %2: %3</source>
        <comment>34 MB of 50 MB: 123 messages</comment>
        <translation>Macht %1 von %2 frei: %3</translation>
    </message>
    <message>
        <source>%1 remain.</source>
        <comment>12 MB</comment>
        <translation>%1 bleiben.</translation>
    </message>
    <message>
        <source>Marked already: %1, %2.</source>
        <comment>3 messages, 5 kB</comment>
        <translation>Schon vorgemerkt: %1, %2.</translation>
    </message>
</context>
<context>
    <name>ui::CleanUpForm</name>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>&amp;Older than</source>
        <translation>Ä&amp;lter als</translation>
    </message>
    <message>
        <source>&amp;Bigger than</source>
        <translation>&amp;Größer als</translation>
    </message>
    <message>
        <source>All but the &amp;newest</source>
        <translation>Alle außer den &amp;neuesten</translation>
    </message>
    <message>
        <source>&amp;Until the rest is under</source>
        <translation>Bis der Rest &amp;kleiner ist als</translation>
    </message>
    <message>
        <source>From &amp;these senders:</source>
        <translation>Von diesen &amp;Absendern:</translation>
    </message>
    <message>
        <source>Only messages with a saved &amp;copy</source>
        <translation>Nur Nachrichten mit gespeicherter Ko&amp;pie</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source> messages</source>
        <translation> Nachrichten</translation>
    </message>
    <message>
        <source>ann@example.org
example.org
one a line</source>
        <translation>anna@example.org
example.org
jede Angabe in einer Zeile</translation>
    </message>
    <message>
        <source>By the date in the message; one without a date is never old</source>
        <translation>Nach dem Datum in der Nachricht; ohne Datum ist sie nie alt</translation>
    </message>
    <message>
        <source>The oldest go first, and no more than it takes</source>
        <translation>Die ältesten gehen zuerst, und nicht mehr als nötig</translation>
    </message>
    <message>
        <source>Addresses, or domains with all that is below them</source>
        <translation>Adressen, oder Domänen mit allem, was darunter liegt</translation>
    </message>
</context>
<context>
    <name>ui::CleanUpList</name>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Nachricht %1</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>ui::Desk</name>
    <message>
        <source>1 message could not be saved and stays on the server</source>
        <translation>1 Nachricht konnte nicht gespeichert werden und bleibt auf dem Server</translation>
    </message>
    <message>
        <source>%1 messages could not be saved and stay on the server</source>
        <translation>%1 Nachrichten konnten nicht gespeichert werden und bleiben auf dem Server</translation>
    </message>
    <message>
        <source>The server gave this message the unique id of another one. What was saved and marked was that other message; look at this one anew.</source>
        <translation>Der Server hat dieser Nachricht die eindeutige Kennung einer anderen gegeben. Gespeichert und vorgemerkt war jene andere; sehen Sie diese neu an.</translation>
    </message>
    <message>
        <source>It stays on the server. Deleting it is off until the next check.</source>
        <translation>Sie bleibt auf dem Server. Löschen ist bis zum nächsten Nachsehen ausgeschaltet.</translation>
    </message>
    <message>
        <source>Mailbox &gt; History tells of every message.</source>
        <translation>Postfach &gt; Verlauf erzählt von jeder Nachricht.</translation>
    </message>
    <message>
        <source>Clean-up marked %1.</source>
        <comment>3 messages</comment>
        <translation>Das Aufräumen hat %1 vorgemerkt.</translation>
    </message>
    <message>
        <source>They are deleted when you leave, and you are asked before. Edit &gt; Undo takes the marks away.</source>
        <translation>Gelöscht wird beim Gehen, und Sie werden vorher gefragt. Bearbeiten &gt; Rückgängig hebt die Vormerkungen auf.</translation>
    </message>
</context>
<context>
    <name>ui::ErrorBar</name>
    <message>
        <source>Enter Password</source>
        <translation>Kennwort eingeben</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Noch einmal</translation>
    </message>
</context>
<context>
    <name>ui::FindBar</name>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Find in this message</source>
        <translation>In dieser Nachricht suchen</translation>
    </message>
    <message>
        <source>Not found so far</source>
        <translation>Bisher nicht gefunden</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2 or more</source>
        <translation>%1 von %2 oder mehr</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>ui::HistoryDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>History of %1</source>
        <translation>Verlauf von %1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lesen …</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Nothing was deleted from this mailbox yet.

Each time marks are carried out, the receipt is kept here; so is what disappears from the mailbox without Restante.</source>
        <translation>Aus diesem Postfach wurde noch nichts gelöscht.

Jedes Mal, wenn Vormerkungen ausgeführt werden, wird die Quittung hier aufbewahrt; ebenso, was ohne Restante aus dem Postfach verschwindet.</translation>
    </message>
    <message>
        <source>The server said: “%1”</source>
        <translation>Der Server sagte: „%1“</translation>
    </message>
    <message>
        <source>saved here</source>
        <translation>hier gespeichert</translation>
    </message>
    <message>
        <source>no copy here</source>
        <translation>keine Kopie hier</translation>
    </message>
    <message>
        <source>Vanished</source>
        <comment>message</comment>
        <translation>Verschwunden</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Nachricht %1</translation>
    </message>
</context>
<context>
    <name>ui::LeaveDialog</name>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Nachricht %1</translation>
    </message>
    <message>
        <source>%1 (from %2)</source>
        <comment>subject, sender</comment>
        <translation>%1 (von %2)</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>1 message is marked to be deleted on the server.</source>
        <translation>1 Nachricht ist zum Löschen auf dem Server vorgemerkt.</translation>
    </message>
    <message>
        <source>%1 messages are marked to be deleted on the server.</source>
        <translation>%1 Nachrichten sind zum Löschen auf dem Server vorgemerkt.</translation>
    </message>
    <message>
        <source>Each has a saved copy on this computer.</source>
        <translation>Von jeder liegt eine Kopie auf diesem Rechner.</translation>
    </message>
    <message>
        <source>It has no saved copy on this computer. Deleted, it is gone for good:</source>
        <translation>Auf diesem Rechner liegt keine Kopie. Gelöscht ist sie für immer fort:</translation>
    </message>
    <message>
        <source>1 of them has no saved copy on this computer. Deleted, it is gone for good:</source>
        <translation>Von 1 davon liegt keine Kopie auf diesem Rechner. Gelöscht ist sie für immer fort:</translation>
    </message>
    <message>
        <source>%1 of them have no saved copy on this computer. Deleted, they are gone for good:</source>
        <translation>Von %1 davon liegt keine Kopie auf diesem Rechner. Gelöscht sind sie für immer fort:</translation>
    </message>
    <message>
        <source>Delete Messages</source>
        <translation>Nachrichten löschen</translation>
    </message>
    <message>
        <source>&amp;Delete Now</source>
        <translation>Jetzt &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Keep Marks for Later</source>
        <translation>Für später &amp;vorgemerkt lassen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>It has a saved copy on this computer.</source>
        <translation>Auf diesem Rechner liegt eine Kopie.</translation>
    </message>
    <message>
        <source>None of them has a saved copy on this computer. Deleted, they are gone for good:</source>
        <translation>Von keiner liegt eine Kopie auf diesem Rechner. Gelöscht sind sie für immer fort:</translation>
    </message>
</context>
<context>
    <name>ui::MessageHead</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>From:</source>
        <translation>Von:</translation>
    </message>
    <message>
        <source>To:</source>
        <translation>An:</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>Datum:</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Nachricht %1</translation>
    </message>
</context>
<context>
    <name>ui::NewsBar</name>
    <message>
        <source>Next (%1)</source>
        <comment>news</comment>
        <translation>Weiter (%1)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Not Now</source>
        <translation>Jetzt nicht</translation>
    </message>
</context>
<context>
    <name>ui::OpenDialog</name>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open Mailbox</source>
        <translation>Postfach öffnen</translation>
    </message>
    <message>
        <source>often the whole address</source>
        <translation>oft die ganze Adresse</translation>
    </message>
    <message>
        <source>From the start (TLS)</source>
        <translation>Von Anfang an (TLS)</translation>
    </message>
    <message>
        <source>After the greeting (STARTTLS)</source>
        <translation>Nach der Begrüßung (STARTTLS)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Allow the password to cross the network in &amp;clear text:
anybody on the way can read it</source>
        <translation>Das Kennwort darf im &amp;Klartext übers Netz gehen:
jeder unterwegs kann es lesen</translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation>&amp;Server:</translation>
    </message>
    <message>
        <source>&amp;Encryption:</source>
        <translation>&amp;Verschlüsselung:</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>&amp;Port:</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>&amp;Benutzername:</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>&amp;Kennwort:</translation>
    </message>
    <message>
        <source>Which server? The provider names it, often pop.example.org.</source>
        <translation>Welcher Server? Der Anbieter nennt ihn, oft pop.example.org.</translation>
    </message>
    <message>
        <source>Which user name? Often it is the whole mail address.</source>
        <translation>Welcher Benutzername? Oft ist es die ganze Mailadresse.</translation>
    </message>
</context>
<context>
    <name>ui::PasswordBar</name>
    <message>
        <source>&amp;Sign On</source>
        <translation>An&amp;melden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Password for %1:</source>
        <translation>Kennwort für %1:</translation>
    </message>
</context>
<context>
    <name>ui::PastMessages</name>
    <message>
        <source>Saved here</source>
        <comment>message</comment>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>No copy</source>
        <comment>message</comment>
        <translation>Keine Kopie</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>ui::Portrait</name>
    <message>
        <source>No picture: the mailbox took too long.</source>
        <translation>Kein Bild: Das Postfach brauchte zu lange.</translation>
    </message>
    <message>
        <source>No picture: no message could be opened.</source>
        <translation>Kein Bild: Keine Nachricht ließ sich öffnen.</translation>
    </message>
</context>
<context>
    <name>ui::ReadingPane</name>
    <message>
        <source>Fetching…</source>
        <translation>Wird geholt …</translation>
    </message>
    <message>
        <source>Preview: first %1 lines. Press Enter to download the whole message.</source>
        <translation>Vorschau: die ersten %1 Zeilen. Eingabetaste lädt die ganze Nachricht herunter.</translation>
    </message>
    <message>
        <source>Part of this message is damaged. What could be read is shown.</source>
        <translation>Ein Teil dieser Nachricht ist beschädigt. Gezeigt wird, was lesbar war.</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Save Attachment…</source>
        <translation>Anhang speichern …</translation>
    </message>
    <message>
        <source>This message is not in the mailbox any more.</source>
        <translation>Diese Nachricht ist nicht mehr im Postfach.</translation>
    </message>
</context>
<context>
    <name>ui::Receipt</name>
    <message>
        <source>%1 of %2 gone, confirmed %3</source>
        <comment>messages; when</comment>
        <translation>%1 von %2 fort, bestätigt %3</translation>
    </message>
    <message>
        <source>%1 of %2 gone</source>
        <comment>messages</comment>
        <translation>%1 von %2 fort</translation>
    </message>
    <message>
        <source>%1 of %2 accepted by the server; confirmation follows</source>
        <comment>messages</comment>
        <translation>%1 von %2 vom Server angenommen; die Bestätigung folgt</translation>
    </message>
    <message>
        <source>%1 of %2 not known yet: the next visit shows which are gone</source>
        <comment>messages</comment>
        <translation>%1 von %2 noch ungewiss: Der nächste Besuch zeigt, welche fort sind</translation>
    </message>
    <message>
        <source>the server kept %1</source>
        <comment>messages</comment>
        <translation>der Server hat %1 behalten</translation>
    </message>
    <message>
        <source>%1 of %2 stayed on the server</source>
        <comment>messages</comment>
        <translation>%1 von %2 auf dem Server geblieben</translation>
    </message>
    <message>
        <source>Nothing was deleted</source>
        <translation>Nichts wurde gelöscht</translation>
    </message>
    <message>
        <source>Gone</source>
        <comment>message</comment>
        <translation>Fort</translation>
    </message>
    <message>
        <source>Accepted</source>
        <comment>message, by the server</comment>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <comment>message</comment>
        <translation>Noch ungewiss</translation>
    </message>
    <message>
        <source>Kept</source>
        <comment>message, by the server</comment>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>1 message went without Restante, between %1 and %2</source>
        <translation>1 Nachricht ging ohne Restante, zwischen %1 und %2</translation>
    </message>
    <message>
        <source>%1 messages went without Restante, between %2 and %3</source>
        <translation>%1 Nachrichten gingen ohne Restante, zwischen %2 und %3</translation>
    </message>
</context>
<context>
    <name>ui::SaveDialog</name>
    <message>
        <source>&amp;One mbox file</source>
        <translation>&amp;Eine mbox-Datei</translation>
    </message>
    <message>
        <source>A &amp;folder with one .eml file for each</source>
        <translation>Ein &amp;Ordner mit je einer .eml-Datei</translation>
    </message>
    <message>
        <source>Save Messages</source>
        <translation>Nachrichten speichern</translation>
    </message>
    <message>
        <source>mutt, Thunderbird and most mail programs read it</source>
        <translation>mutt, Thunderbird und die meisten Mailprogramme lesen sie</translation>
    </message>
    <message>
        <source>Each file holds exactly what the server sent</source>
        <translation>Jede Datei enthält genau, was der Server gesendet hat</translation>
    </message>
    <message>
        <source>Save %1 as:</source>
        <comment>3 messages</comment>
        <translation>%1 speichern als:</translation>
    </message>
    <message>
        <source>&amp;Choose Where…</source>
        <translation>Ort &amp;wählen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ui::SenderBars</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>(unknown sender)</source>
        <translation>(unbekannter Absender)</translation>
    </message>
    <message>
        <source>1 other sender</source>
        <translation>1 weiterer Absender</translation>
    </message>
    <message>
        <source>%1 other senders</source>
        <translation>%1 weitere Absender</translation>
    </message>
</context>
<context>
    <name>ui::Sentences</name>
    <message>
        <source>The server said: “%1”</source>
        <translation>Der Server sagte: „%1“</translation>
    </message>
    <message>
        <source>Away: the mailbox is free</source>
        <translation>Abgemeldet: Das Postfach ist frei</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbinden …</translation>
    </message>
    <message>
        <source>Signing on…</source>
        <translation>Anmelden …</translation>
    </message>
    <message>
        <source>Listing the mailbox…</source>
        <translation>Das Postfach wird aufgelistet …</translation>
    </message>
    <message>
        <source>Fetching headers…</source>
        <translation>Köpfe werden geholt …</translation>
    </message>
    <message>
        <source>Signed on: the mailbox is locked for others</source>
        <translation>Angemeldet: Das Postfach ist für andere gesperrt</translation>
    </message>
    <message>
        <source>Fetching a message…</source>
        <translation>Eine Nachricht wird geholt …</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Leaving…</source>
        <translation>Abmelden …</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 Nachricht</translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>%1 Nachrichten</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>3 messages, 5,675 bytes</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>1 is new</source>
        <translation>1 ist neu</translation>
    </message>
    <message>
        <source>%1 are new</source>
        <translation>%1 sind neu</translation>
    </message>
    <message>
        <source>1 message that waited before (%1) is not listed any more.</source>
        <translation>1 Nachricht, die zuvor wartete (%1), wird nicht mehr aufgelistet.</translation>
    </message>
    <message>
        <source>%1 messages that waited before (%2) are not listed any more.</source>
        <translation>%1 Nachrichten, die zuvor warteten (%2), werden nicht mehr aufgelistet.</translation>
    </message>
    <message>
        <source>1 message waited there before (%1).</source>
        <translation>Zuvor wartete dort 1 Nachricht (%1).</translation>
    </message>
    <message>
        <source>%1 messages waited there before (%2).</source>
        <translation>Zuvor warteten dort %1 Nachrichten (%2).</translation>
    </message>
    <message>
        <source>Nothing was forgotten: when they come back, they are recognised and not downloaded again.</source>
        <translation>Nichts ist vergessen: Kommen sie wieder, werden sie erkannt und nicht noch einmal heruntergeladen.</translation>
    </message>
    <message>
        <source>The server renumbered its messages: %1 recognised, %2.</source>
        <comment>4,812; 3 are new</comment>
        <translation>Der Server hat seine Nachrichten neu nummeriert: %1 erkannt, %2.</translation>
    </message>
    <message>
        <source>Marks and saved copies moved along. Nothing is downloaded twice.</source>
        <translation>Vormerkungen und gespeicherte Kopien sind mitgezogen. Nichts wird zweimal heruntergeladen.</translation>
    </message>
    <message>
        <source>The server says that the mailbox is empty.</source>
        <translation>Der Server sagt, das Postfach sei leer.</translation>
    </message>
    <message>
        <source>1 message that was missing is listed again.</source>
        <translation>1 Nachricht, die fehlte, wird wieder aufgelistet.</translation>
    </message>
    <message>
        <source>%1 messages that were missing are listed again.</source>
        <translation>%1 Nachrichten, die fehlten, werden wieder aufgelistet.</translation>
    </message>
    <message>
        <source>Each was recognised. Nothing is downloaded twice.</source>
        <translation>Jede wurde erkannt. Nichts wird zweimal heruntergeladen.</translation>
    </message>
    <message>
        <source>The ledger of this mailbox was damaged and was made anew.</source>
        <translation>Das Verzeichnis dieses Postfachs war beschädigt und wurde neu angelegt.</translation>
    </message>
    <message>
        <source>Saved messages are safe; marks and receipts of earlier visits are lost. The damaged file was set aside as %1.</source>
        <translation>Gespeicherte Nachrichten sind sicher; Vormerkungen und Quittungen früherer Besuche sind verloren. Die beschädigte Datei liegt beiseite als %1.</translation>
    </message>
    <message>
        <source>A saved message is damaged. It is fetched from the server again.</source>
        <translation>Eine gespeicherte Nachricht ist beschädigt. Sie wird noch einmal vom Server geholt.</translation>
    </message>
    <message>
        <source>The damaged file stays in the archive: %1.</source>
        <translation>Die beschädigte Datei bleibt im Archiv: %1.</translation>
    </message>
    <message>
        <source>What you see is a damaged copy: it is not what the server sent.</source>
        <translation>Was Sie sehen, ist eine beschädigte Kopie: Es ist nicht das, was der Server gesendet hat.</translation>
    </message>
    <message>
        <source>The server did not give the message again. The file is %1.</source>
        <translation>Der Server hat die Nachricht nicht noch einmal gegeben. Die Datei ist %1.</translation>
    </message>
</context>
<context>
    <name>ui::StatusLine</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Give up the downloads that are under way (Esc)</source>
        <translation>Laufendes Herunterladen aufgeben (Esc)</translation>
    </message>
    <message>
        <source>No mailbox is open</source>
        <translation>Kein Postfach ist offen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>octets received</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 downloads, %2</source>
        <translation>%1 Nachrichten, %2</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Nicht verschlüsselt</translation>
    </message>
    <message>
        <source>As of %1: %2</source>
        <comment>date; 3 messages</comment>
        <translation>Stand %1: %2</translation>
    </message>
</context>
<context>
    <name>ui::Window</name>
    <message>
        <source>%1, encrypted</source>
        <translation>%1, verschlüsselt</translation>
    </message>
    <message>
        <source>%1, encrypted (STARTTLS)</source>
        <translation>%1, verschlüsselt (STARTTLS)</translation>
    </message>
    <message>
        <source>%1, not encrypted</source>
        <translation>%1, nicht verschlüsselt</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Messages on this computer</source>
        <translation>Nachrichten auf diesem Rechner</translation>
    </message>
    <message>
        <source>Practice Mailbox</source>
        <translation>Übungspostfach</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>%1 - Restante</source>
        <comment>window title</comment>
        <translation>%1 - Restante</translation>
    </message>
    <message>
        <source>&amp;Forget This Mailbox</source>
        <translation>Dieses Postfach &amp;vergessen</translation>
    </message>
    <message>
        <source>Takes it off this list. Saved messages stay on this computer.</source>
        <translation>Nimmt es von der Liste. Gespeicherte Nachrichten bleiben auf diesem Rechner.</translation>
    </message>
    <message>
        <source>About Restante</source>
        <translation>Über Restante</translation>
    </message>
    <message>
        <source>Restante %1</source>
        <translation>Restante %1</translation>
    </message>
    <message>
        <source>Poste restante: the post office keeps your mail until you call for it. Look at what is waiting without taking it, read what matters, and delete the rest when you leave.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Poste restante: Postlagernd. Die Post bewahrt Ihre Briefe auf, bis Sie danach fragen. Sehen Sie an, was wartet, ohne es mitzunehmen, lesen Sie, was zählt, und löschen Sie den Rest beim Gehen.

Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
    <message>
        <source>Select a message to look at it. Nothing is taken from the server.</source>
        <translation>Wählen Sie eine Nachricht, um sie anzusehen. Nichts wird vom Server genommen.</translation>
    </message>
    <message>
        <source>No mailbox is open.
Choose File &gt; Open Mailbox, or try Help &gt; Practice Mailbox.</source>
        <translation>Kein Postfach ist offen.
Wählen Sie Datei &gt; Postfach öffnen oder probieren Sie Hilfe &gt; Übungspostfach.</translation>
    </message>
    <message>
        <source>No message matches the filter.</source>
        <translation>Keine Nachricht passt zum Filter.</translation>
    </message>
    <message>
        <source>No messages are waiting.</source>
        <translation>Keine Nachrichten warten.</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Save Message</source>
        <translation>Nachricht speichern</translation>
    </message>
    <message>
        <source>Save Attachment</source>
        <translation>Anhang speichern</translation>
    </message>
    <message>
        <source>Leaving…</source>
        <translation>Abmelden …</translation>
    </message>
    <message>
        <source>Mail&amp;boxes</source>
        <translation>&amp;Postfächer</translation>
    </message>
    <message>
        <source>Open Mailbox</source>
        <translation>Postfach öffnen</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Filter by sender or subject</source>
        <translation>Nach Absender oder Betreff filtern</translation>
    </message>
    <message>
        <source>%1 saved in %2</source>
        <comment>3 messages</comment>
        <translation>%1 gespeichert in %2</translation>
    </message>
    <message>
        <source>Clean-up proposes %1 (%2)</source>
        <comment>3 messages (5 kB)</comment>
        <translation>Das Aufräumen schlägt %1 vor (%2)</translation>
    </message>
    <message>
        <source>By the rules you keep for this mailbox. Nothing is marked yet.</source>
        <translation>Nach den Regeln, die Sie für dieses Postfach gesichert haben. Noch ist nichts vorgemerkt.</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Ansehen …</translation>
    </message>
    <message>
        <source>No messages were waiting then.</source>
        <translation>Damals warteten keine Nachrichten.</translation>
    </message>
    <message>
        <source>Save Messages</source>
        <translation>Nachrichten speichern</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Open Maildir</source>
        <translation>Maildir öffnen</translation>
    </message>
    <message>
        <source>Open Files</source>
        <translation>Dateien öffnen</translation>
    </message>
    <message>
        <source>Messages (*.eml *.mbox *.mbx)</source>
        <translation>Nachrichten (*.eml *.mbox *.mbx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
</TS>

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
    <name>Contact</name>
    <message>
        <source>fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>mobil</translation>
    </message>
    <message>
        <source>work</source>
        <translation>dienstlich</translation>
    </message>
    <message>
        <source>home</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>A contact without a name</source>
        <translation>Ein Kontakt ohne Namen</translation>
    </message>
    <message>
        <source>Work:</source>
        <translation>Beruf:</translation>
    </message>
    <message>
        <source>Mail:</source>
        <translation>E-Mail:</translation>
    </message>
    <message>
        <source>Phone:</source>
        <translation>Telefon:</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>Anschrift:</translation>
    </message>
    <message>
        <source>Page:</source>
        <translation>Seite:</translation>
    </message>
    <message>
        <source>Birthday:</source>
        <translation>Geburtstag:</translation>
    </message>
    <message>
        <source>Save Contact…</source>
        <translation>Kontakt speichern …</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>Kontakt</translation>
    </message>
</context>
<context>
    <name>Delivery</name>
    <message>
        <source>there is no such mailbox</source>
        <translation>das Postfach gibt es nicht</translation>
    </message>
    <message>
        <source>there is no such domain</source>
        <translation>die Domain gibt es nicht</translation>
    </message>
    <message>
        <source>the address is not well formed</source>
        <translation>die Adresse ist nicht richtig geschrieben</translation>
    </message>
    <message>
        <source>the mailbox has moved</source>
        <translation>das Postfach ist umgezogen</translation>
    </message>
    <message>
        <source>the domain takes no mail</source>
        <translation>die Domain nimmt keine Post an</translation>
    </message>
    <message>
        <source>the mailbox takes no mail</source>
        <translation>das Postfach nimmt keine Post an</translation>
    </message>
    <message>
        <source>the mailbox is full</source>
        <translation>das Postfach ist voll</translation>
    </message>
    <message>
        <source>the message is too large</source>
        <translation>die Nachricht ist zu groß</translation>
    </message>
    <message>
        <source>the other server has no room left</source>
        <translation>der andere Server hat keinen Platz mehr</translation>
    </message>
    <message>
        <source>the other server does not answer</source>
        <translation>der andere Server antwortet nicht</translation>
    </message>
    <message>
        <source>the connection broke off</source>
        <translation>die Verbindung brach ab</translation>
    </message>
    <message>
        <source>no server takes mail for this address</source>
        <translation>kein Server nimmt Post für diese Adresse an</translation>
    </message>
    <message>
        <source>the message ran in circles</source>
        <translation>die Nachricht lief im Kreis</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>es dauerte zu lange</translation>
    </message>
    <message>
        <source>the other server does not accept it</source>
        <translation>der andere Server nimmt sie nicht an</translation>
    </message>
    <message>
        <source>a trouble that may pass</source>
        <translation>eine Störung, die vorübergehen kann</translation>
    </message>
    <message>
        <source>a trouble that stays</source>
        <translation>eine Störung, die bleibt</translation>
    </message>
    <message>
        <source>the server does not say why</source>
        <translation>der Server sagt nicht, warum</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>reason, number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemanden</translation>
    </message>
    <message>
        <source>Your message to %1 has not been delivered yet: %2.</source>
        <translation>Ihre Nachricht an %1 ist noch nicht zugestellt: %2.</translation>
    </message>
    <message>
        <source>The server keeps trying until %1.</source>
        <translation>Der Server versucht es weiter bis %1.</translation>
    </message>
    <message>
        <source>The server keeps trying.</source>
        <translation>Der Server versucht es weiter.</translation>
    </message>
    <message>
        <source>Your message to %1 was not delivered: %2.</source>
        <translation>Ihre Nachricht an %1 wurde nicht zugestellt: %2.</translation>
    </message>
    <message>
        <source>Your message to %1 was delivered.</source>
        <translation>Ihre Nachricht an %1 wurde zugestellt.</translation>
    </message>
    <message>
        <source>Your message to %1 was handed on to a server that sends no reports.</source>
        <translation>Ihre Nachricht an %1 wurde an einen Server weitergegeben, der keine Berichte sendet.</translation>
    </message>
    <message>
        <source>Your message to %1 was delivered to a list.</source>
        <translation>Ihre Nachricht an %1 wurde an eine Liste zugestellt.</translation>
    </message>
    <message>
        <source>What became of your message to %1 is not said.</source>
        <translation>Was aus Ihrer Nachricht an %1 wurde, ist nicht gesagt.</translation>
    </message>
    <message>
        <source>The server said:</source>
        <translation>Der Server sagte:</translation>
    </message>
    <message>
        <source>%1 said:</source>
        <comment>a server</comment>
        <translation>%1 sagte:</translation>
    </message>
    <message>
        <source>Your message was opened, and the reader let you know.</source>
        <translation>Ihre Nachricht wurde geöffnet, und der Leser lässt Sie es wissen.</translation>
    </message>
    <message>
        <source>Your message was opened, or a program says so.</source>
        <translation>Ihre Nachricht wurde geöffnet, oder ein Programm sagt das.</translation>
    </message>
    <message>
        <source>Your message was deleted without being read.</source>
        <translation>Ihre Nachricht wurde ungelesen gelöscht.</translation>
    </message>
    <message>
        <source>Your message was handed on.</source>
        <translation>Ihre Nachricht wurde weitergegeben.</translation>
    </message>
    <message>
        <source>Your message was dealt with by a program.</source>
        <translation>Ihre Nachricht wurde von einem Programm bearbeitet.</translation>
    </message>
    <message>
        <source>The reader does not tell you what became of it.</source>
        <translation>Der Leser sagt Ihnen nicht, was aus ihr wurde.</translation>
    </message>
    <message>
        <source>Your message could not be shown to its reader.</source>
        <translation>Ihre Nachricht konnte ihrem Leser nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>What became of your message is not said.</source>
        <translation>Was aus Ihrer Nachricht wurde, ist nicht gesagt.</translation>
    </message>
    <message>
        <source>The report names one more recipient.</source>
        <translation>Der Bericht nennt einen weiteren Empfänger.</translation>
    </message>
    <message>
        <source>The report names %1 more recipients.</source>
        <translation>Der Bericht nennt %1 weitere Empfänger.</translation>
    </message>
    <message>
        <source>Delivery report</source>
        <translation>Zustellbericht</translation>
    </message>
    <message>
        <source>Read receipt</source>
        <translation>Lesebestätigung</translation>
    </message>
    <message>
        <source>Reported by:</source>
        <translation>Berichtet von:</translation>
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
    <message>
        <source>&quot;%1&quot; is not an address that pictures are loaded from.</source>
        <translation>„%1“ ist keine Adresse, von der Bilder geladen werden.</translation>
    </message>
    <message>
        <source>Pictures come from http and https addresses without a user name, at the usual ports.</source>
        <translation>Bilder kommen von Adressen mit http oder https, ohne Benutzernamen, an den üblichen Ports.</translation>
    </message>
    <message>
        <source>More than %1 pictures are asked for.</source>
        <translation>Es werden mehr als %1 Bilder verlangt.</translation>
    </message>
    <message>
        <source>The first ones were loaded. The message can be read without the others.</source>
        <translation>Die ersten wurden geladen. Die Nachricht lässt sich ohne die übrigen lesen.</translation>
    </message>
    <message>
        <source>The server %1 took too long to send the picture.</source>
        <translation>Der Server %1 hat zu lange gebraucht, um das Bild zu senden.</translation>
    </message>
    <message>
        <source>The server %1 does not give the picture.</source>
        <translation>Der Server %1 gibt das Bild nicht her.</translation>
    </message>
    <message>
        <source>It may have been removed. The message can be read without it.</source>
        <translation>Vielleicht wurde es entfernt. Die Nachricht lässt sich ohne das Bild lesen.</translation>
    </message>
    <message>
        <source>The answer of the server %1 makes no sense.</source>
        <translation>Die Antwort des Servers %1 ergibt keinen Sinn.</translation>
    </message>
    <message>
        <source>The picture was not loaded. The message can be read without it.</source>
        <translation>Das Bild wurde nicht geladen. Die Nachricht lässt sich ohne das Bild lesen.</translation>
    </message>
    <message>
        <source>The picture at %1 is too large.</source>
        <translation>Das Bild bei %1 ist zu groß.</translation>
    </message>
    <message>
        <source>Up to 5 MB are loaded. The message can be read without it.</source>
        <translation>Geladen werden bis zu 5 MB. Die Nachricht lässt sich ohne das Bild lesen.</translation>
    </message>
    <message>
        <source>What the server %1 sends is no picture that can be shown here.</source>
        <translation>Was der Server %1 sendet, ist kein Bild, das hier gezeigt werden kann.</translation>
    </message>
    <message>
        <source>Pictures may be PNG, JPEG, GIF, WebP or BMP.</source>
        <translation>Bilder dürfen PNG, JPEG, GIF, WebP oder BMP sein.</translation>
    </message>
    <message>
        <source>The server %1 points elsewhere again and again.</source>
        <translation>Der Server %1 verweist immer wieder anderswohin.</translation>
    </message>
    <message>
        <source>%1 is inside a private network.</source>
        <translation>%1 liegt in einem privaten Netz.</translation>
    </message>
    <message>
        <source>A message has no business there: nothing was sent to it.</source>
        <translation>Dort hat eine Nachricht nichts verloren: Es wurde nichts dorthin gesendet.</translation>
    </message>
    <message>
        <source>Encryption with the server %1 could not be set up.</source>
        <translation>Die Verschlüsselung mit dem Server %1 kam nicht zustande.</translation>
    </message>
    <message>
        <source>The picture was not loaded. Try again later.</source>
        <translation>Das Bild wurde nicht geladen. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The web server&apos;s certificate cannot be trusted: %1.</source>
        <translation>Dem Zertifikat des Webservers ist nicht zu trauen: %1.</translation>
    </message>
    <message>
        <source>The picture was not loaded, and is not asked for without encryption either.</source>
        <translation>Das Bild wurde nicht geladen und wird auch nicht unverschlüsselt angefordert.</translation>
    </message>
    <message>
        <source>The server refused the sign-on by %1.</source>
        <translation>Der Server hat die Anmeldung mit %1 abgelehnt.</translation>
    </message>
    <message>
        <source>Check the user name and the password. If both are right, the server may hold the password in a form that this way cannot use: choose another one.</source>
        <translation>Prüfen Sie Benutzername und Kennwort. Stimmen beide, hat der Server das Kennwort vielleicht in einer Form, mit der dieser Weg nichts anfangen kann: Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>What the server asks at the sign-on by %1 makes no sense.</source>
        <translation>Was der Server bei der Anmeldung mit %1 fragt, ergibt keinen Sinn.</translation>
    </message>
    <message>
        <source>Choose another way to sign on, and tell the provider.</source>
        <translation>Wählen Sie einen anderen Weg der Anmeldung und sagen Sie es dem Anbieter.</translation>
    </message>
    <message>
        <source>The password could not be kept in the keychain: %1.</source>
        <translation>Das Kennwort konnte nicht im Schlüsselbund aufbewahrt werden: %1.</translation>
    </message>
    <message>
        <source>It stays in memory until Restante ends, and is asked for the next time. Open the keychain of your desktop, or install one, to have it kept.</source>
        <translation>Es bleibt im Speicher, bis Restante endet, und wird beim nächsten Mal erfragt. Öffnen Sie den Schlüsselbund Ihres Desktops oder richten Sie einen ein, damit es aufbewahrt wird.</translation>
    </message>
    <message>
        <source>The server did not prove by %1 that it is the right one.</source>
        <translation>Der Server hat mit %1 nicht bewiesen, dass er der richtige ist.</translation>
    </message>
    <message>
        <source>Somebody may be standing between you and the server: nothing more was sent to it. Try from another network, and ask the provider if it happens again.</source>
        <translation>Vielleicht steht jemand zwischen Ihnen und dem Server: Es wurde nichts weiter an ihn gesendet. Versuchen Sie es aus einem anderen Netz, und fragen Sie den Anbieter, wenn es wieder geschieht.</translation>
    </message>
</context>
<context>
    <name>Invitation</name>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>from one time to another</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 to %2, all day</source>
        <translation>%1 bis %2, ganztägig</translation>
    </message>
    <message>
        <source>%1, all day</source>
        <translation>%1, ganztägig</translation>
    </message>
    <message>
        <source>%1, on the sender&apos;s clock: the time zone “%2” is not known here</source>
        <translation>%1, nach der Uhr des Absenders: Die Zeitzone „%2“ ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>time, time zone</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>jeden Tag</translation>
    </message>
    <message>
        <source>every %1 days</source>
        <translation>alle %1 Tage</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>jede Woche</translation>
    </message>
    <message>
        <source>every %1 weeks</source>
        <translation>alle %1 Wochen</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>jeden Monat</translation>
    </message>
    <message>
        <source>every %1 months</source>
        <translation>alle %1 Monate</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>jedes Jahr</translation>
    </message>
    <message>
        <source>every %1 years</source>
        <translation>alle %1 Jahre</translation>
    </message>
    <message>
        <source>again and again, by a rule that the calendar knows</source>
        <translation>immer wieder, nach einer Regel, die der Kalender kennt</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>every week on Monday</comment>
        <translation>%1 am %2</translation>
    </message>
    <message>
        <source>%1, %2 times</source>
        <translation>%1, %2-mal</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, bis %2</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 Personen</translation>
    </message>
    <message>
        <source>%1 accepted</source>
        <translation>%1 zugesagt</translation>
    </message>
    <message>
        <source>%1 declined</source>
        <translation>%1 abgesagt</translation>
    </message>
    <message>
        <source>%1 undecided</source>
        <translation>%1 unentschieden</translation>
    </message>
    <message>
        <source>%1 will come: %2</source>
        <translation>%1 kommt: %2</translation>
    </message>
    <message>
        <source>%1 will not come: %2</source>
        <translation>%1 kommt nicht: %2</translation>
    </message>
    <message>
        <source>%1 may come: %2</source>
        <translation>%1 kommt vielleicht: %2</translation>
    </message>
    <message>
        <source>%1 sends somebody else: %2</source>
        <translation>%1 schickt jemand anderen: %2</translation>
    </message>
    <message>
        <source>%1 answers: %2</source>
        <translation>%1 antwortet: %2</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>an event without a title</source>
        <translation>ein Termin ohne Titel</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>Abgesagt: %1</translation>
    </message>
    <message>
        <source>%1 proposes another time: %2</source>
        <translation>%1 schlägt eine andere Zeit vor: %2</translation>
    </message>
    <message>
        <source>Changed invitation: %1</source>
        <translation>Geänderte Einladung: %1</translation>
    </message>
    <message>
        <source>Invitation: %1</source>
        <translation>Einladung: %1</translation>
    </message>
    <message>
        <source>One more date: %1</source>
        <translation>Noch ein Termin: %1</translation>
    </message>
    <message>
        <source>The date stays: %1</source>
        <translation>Es bleibt beim Termin: %1</translation>
    </message>
    <message>
        <source>Event: %1</source>
        <translation>Termin: %1</translation>
    </message>
    <message>
        <source>When:</source>
        <translation>Wann:</translation>
    </message>
    <message>
        <source>For the sender:</source>
        <translation>Beim Absender:</translation>
    </message>
    <message>
        <source>Repeats:</source>
        <translation>Wiederholt sich:</translation>
    </message>
    <message>
        <source>Where:</source>
        <translation>Wo:</translation>
    </message>
    <message>
        <source>Organiser:</source>
        <translation>Veranstalter:</translation>
    </message>
    <message>
        <source>Invited:</source>
        <translation>Eingeladen:</translation>
    </message>
    <message>
        <source>Save Invitation…</source>
        <translation>Einladung speichern …</translation>
    </message>
    <message>
        <source>invitation</source>
        <translation>Einladung</translation>
    </message>
</context>
<context>
    <name>Protection</name>
    <message>
        <source>Key of: %1</source>
        <translation>Schlüssel von: %1</translation>
    </message>
    <message>
        <source>Fingerprint: %1</source>
        <translation>Fingerabdruck: %1</translation>
    </message>
    <message>
        <source>Signed: %1</source>
        <translation>Unterschrieben: %1</translation>
    </message>
    <message>
        <source>Checked on this computer with GnuPG (%1). No key was looked for elsewhere, and no list of revoked ones was asked for.</source>
        <translation>Auf diesem Rechner mit GnuPG geprüft (%1). Es wurde nirgends nach einem Schlüssel gesucht und keine Liste widerrufener abgefragt.</translation>
    </message>
    <message>
        <source>The signature is right, but its key names nobody.</source>
        <translation>Die Unterschrift stimmt, aber ihr Schlüssel nennt niemanden.</translation>
    </message>
    <message>
        <source>The signature is right, but it is not the sender&apos;s: it is of %1.</source>
        <translation>Die Unterschrift stimmt, ist aber nicht die des Absenders: Sie ist von %1.</translation>
    </message>
    <message>
        <source>Signed with a key that says it is of %1. You have not confirmed that it is.</source>
        <translation>Unterschrieben mit einem Schlüssel, der angibt, von %1 zu sein. Sie haben das nicht bestätigt.</translation>
    </message>
    <message>
        <source>The message was not changed since. Anybody can make a key with any name: compare the fingerprint with the owner, and then certify the key in GnuPG.</source>
        <translation>Die Nachricht wurde seither nicht verändert. Jeder kann einen Schlüssel mit jedem Namen anlegen: Vergleichen Sie den Fingerabdruck mit dem Inhaber und beglaubigen Sie den Schlüssel dann in GnuPG.</translation>
    </message>
    <message>
        <source>Signed by %1.</source>
        <translation>Unterschrieben von %1.</translation>
    </message>
    <message>
        <source>The message was not changed since, and you trust that the key is the sender&apos;s.</source>
        <translation>Die Nachricht wurde seither nicht verändert, und Sie vertrauen darauf, dass der Schlüssel dem Absender gehört.</translation>
    </message>
    <message>
        <source>The signature does not fit: the message was changed after it was signed.</source>
        <translation>Die Unterschrift passt nicht: Die Nachricht wurde nach dem Unterschreiben verändert.</translation>
    </message>
    <message>
        <source>Mailing lists and virus scanners change messages, too. Treat it as not signed.</source>
        <translation>Auch Mailinglisten und Virenscanner verändern Nachrichten. Behandeln Sie sie wie eine ohne Unterschrift.</translation>
    </message>
    <message>
        <source>Signed, but the key is not on this computer: nothing can be said.</source>
        <translation>Unterschrieben, aber der Schlüssel ist nicht auf diesem Rechner: Dazu lässt sich nichts sagen.</translation>
    </message>
    <message>
        <source>Treat it as not signed until you have the key from its owner.</source>
        <translation>Behandeln Sie sie wie eine ohne Unterschrift, bis Sie den Schlüssel von seinem Inhaber haben.</translation>
    </message>
    <message>
        <source>The signature fits, but it or its key is past its time: %1.</source>
        <translation>Die Unterschrift passt, aber sie oder ihr Schlüssel ist abgelaufen: %1.</translation>
    </message>
    <message>
        <source>The signature fits, but its key was revoked: %1.</source>
        <translation>Die Unterschrift passt, aber ihr Schlüssel wurde widerrufen: %1.</translation>
    </message>
    <message>
        <source>Signed; this cannot be checked, because GnuPG is not installed or lacks a part.</source>
        <translation>Unterschrieben; das lässt sich nicht prüfen, weil GnuPG oder ein Teil davon nicht installiert ist.</translation>
    </message>
    <message>
        <source>Decrypted. It is not signed: anybody could have written it.</source>
        <translation>Entschlüsselt. Nicht unterschrieben: Jeder könnte sie geschrieben haben.</translation>
    </message>
    <message>
        <source>What is shown was encrypted; it is kept in memory alone, not on the disk.</source>
        <translation>Was gezeigt wird, war verschlüsselt; es liegt nur im Speicher, nicht auf der Platte.</translation>
    </message>
    <message>
        <source>Decrypted. %1</source>
        <comment>Signed by ...</comment>
        <translation>Entschlüsselt. %1</translation>
    </message>
    <message>
        <source>Encrypted, but for another key: yours does not open it.</source>
        <translation>Verschlüsselt, aber für einen anderen Schlüssel: Ihrer öffnet sie nicht.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Encrypted; this needs GnuPG, which is not installed or lacks a part.</source>
        <translation>Verschlüsselt; dazu ist GnuPG nötig, das nicht oder nicht ganz installiert ist.</translation>
    </message>
    <message>
        <source>This is encrypted (%1).</source>
        <translation>Dies ist verschlüsselt (%1).</translation>
    </message>
    <message>
        <source>GnuPG opens it with your key, and may ask for its passphrase.</source>
        <translation>GnuPG öffnet es mit Ihrem Schlüssel und fragt womöglich nach dessen Passphrase.</translation>
    </message>
    <message>
        <source>Decrypt</source>
        <translation>Entschlüsseln</translation>
    </message>
    <message>
        <source>This could not be decrypted.</source>
        <translation>Dies konnte nicht entschlüsselt werden.</translation>
    </message>
    <message>
        <source>It is damaged, or the passphrase was not given.</source>
        <translation>Es ist beschädigt, oder die Passphrase wurde nicht angegeben.</translation>
    </message>
    <message>
        <source>This is encrypted (%1). It can be opened once all of it is here.</source>
        <translation>Dies ist verschlüsselt (%1). Es lässt sich öffnen, sobald alles hier ist.</translation>
    </message>
    <message>
        <source>Signed (%1). The signature is checked once all of it is here.</source>
        <translation>Unterschrieben (%1). Die Unterschrift wird geprüft, sobald alles hier ist.</translation>
    </message>
    <message>
        <source>Decrypting… GnuPG may ask for your passphrase.</source>
        <translation>Wird entschlüsselt… GnuPG fragt womöglich nach Ihrer Passphrase.</translation>
    </message>
    <message>
        <source>Signed. The signature is being checked…</source>
        <translation>Unterschrieben. Die Unterschrift wird geprüft …</translation>
    </message>
    <message>
        <source>The signature could not be checked.</source>
        <translation>Die Unterschrift konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>Only a part of this message is encrypted. %1</source>
        <translation>Nur ein Teil dieser Nachricht ist verschlüsselt. %1</translation>
    </message>
    <message>
        <source>Only a part of this message is signed. %1</source>
        <translation>Nur ein Teil dieser Nachricht ist unterschrieben. %1</translation>
    </message>
    <message>
        <source>Back to the Message</source>
        <translation>Zurück zur Nachricht</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show the Signed Part Alone</source>
        <translation>Nur den unterschriebenen Teil zeigen</translation>
    </message>
    <message>
        <source>Signed; not checked yet.</source>
        <translation>Unterschrieben; noch nicht geprüft.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
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
    <message>
        <source>Drawing this message takes too long. Its text is drawn instead.</source>
        <translation>Diese Nachricht zu zeichnen dauert zu lange. Gezeichnet wird stattdessen ihr Text.</translation>
    </message>
    <message>
        <source>Drawing this message failed. Its text is drawn instead.</source>
        <translation>Diese Nachricht konnte nicht gezeichnet werden. Gezeichnet wird stattdessen ihr Text.</translation>
    </message>
    <message>
        <source>The program restante-html, which draws messages, cannot be started. The text of this message is drawn instead.</source>
        <translation>Das Programm restante-html, das Nachrichten zeichnet, lässt sich nicht starten. Gezeichnet wird stattdessen der Text dieser Nachricht.</translation>
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
    <name>Trust</name>
    <message>
        <source>sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>address for answers</source>
        <translation>Adresse für Antworten</translation>
    </message>
    <message>
        <source>The sender&apos;s name shows %1, but this comes from %2.</source>
        <translation>Der Name des Absenders zeigt %1, aber dies kommt von %2.</translation>
    </message>
    <message>
        <source>The sender&apos;s domain only looks familiar: its real form is %1.</source>
        <translation>Die Domain des Absenders sieht nur vertraut aus: Ihre wahre Form ist %1.</translation>
    </message>
    <message>
        <source>The sender&apos;s name mixes letters of several scripts that look alike.</source>
        <translation>Der Name des Absenders mischt ähnlich aussehende Buchstaben mehrerer Schriften.</translation>
    </message>
    <message>
        <source>An answer would go to another domain: %1.</source>
        <translation>Eine Antwort ginge an eine andere Domain: %1.</translation>
    </message>
    <message>
        <source>Your mail server could not confirm the sender (%1 failed).</source>
        <translation>Ihr Mailserver konnte den Absender nicht bestätigen (%1 schlug fehl).</translation>
    </message>
    <message>
        <source>Your mail server could not confirm that this comes from %2 (%1 failed).</source>
        <translation>Ihr Mailserver konnte nicht bestätigen, dass dies von %2 kommt (%1 schlug fehl).</translation>
    </message>
    <message>
        <source>The message names more than one sender.</source>
        <translation>Die Nachricht nennt mehr als einen Absender.</translation>
    </message>
    <message>
        <source>There are invisible letters in the header: %1.</source>
        <translation>Im Kopf stehen unsichtbare Zeichen: %1.</translation>
    </message>
    <message>
        <source>Anybody can choose any name; only the address behind it, %1, says who sent this.</source>
        <translation>Jeder kann jeden Namen wählen; nur die Adresse dahinter, %1, sagt, wer dies gesendet hat.</translation>
    </message>
    <message>
        <source>“%1” mixes letters of several scripts, which honest domains do not do.</source>
        <translation>„%1“ mischt Buchstaben mehrerer Schriften; ehrliche Domains tun das nicht.</translation>
    </message>
    <message>
        <source>“%1” is written in another script, and each of its letters looks like a Latin one.</source>
        <translation>„%1“ ist in einer anderen Schrift geschrieben, und jeder Buchstabe darin sieht aus wie ein lateinischer.</translation>
    </message>
    <message>
        <source>“%1” is written so that it looks like a name you may know.</source>
        <translation>„%1“ ist so geschrieben, dass es aussieht wie ein Name, den Sie vielleicht kennen.</translation>
    </message>
    <message>
        <source>The message says that it comes from %1. Newsletters and help desks do this, too.</source>
        <translation>Die Nachricht gibt an, von %1 zu kommen. Auch Rundbriefe und Kundendienste halten es so.</translation>
    </message>
    <message>
        <source>It may be forged, or it was forwarded on its way by somebody who changed it.</source>
        <translation>Sie kann gefälscht sein, oder jemand hat sie unterwegs weitergeleitet und dabei verändert.</translation>
    </message>
    <message>
        <source>One place says %1, another one %2. Programs differ in which one they show.</source>
        <translation>Eine Stelle sagt %1, eine andere %2. Welche ein Programm zeigt, ist verschieden.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>They can hide or reorder what is read. Here they are shown as marks.</source>
        <translation>Sie können verbergen oder umstellen, was man liest. Hier sind sie als Zeichen sichtbar.</translation>
    </message>
    <message>
        <source>There is one more reason for care.</source>
        <translation>Es gibt einen weiteren Grund zur Vorsicht.</translation>
    </message>
    <message>
        <source>There are %1 more reasons for care.</source>
        <translation>Es gibt %1 weitere Gründe zur Vorsicht.</translation>
    </message>
    <message>
        <source>the sender</source>
        <translation>den Absender</translation>
    </message>
    <message>
        <source>%1 confirmed %2.</source>
        <comment>DKIM, example.org</comment>
        <translation>%1 hat %2 bestätigt.</translation>
    </message>
    <message>
        <source>%1 found nothing to check for %2.</source>
        <translation>%1 fand für %2 nichts zu prüfen.</translation>
    </message>
    <message>
        <source>%1 did not confirm %2.</source>
        <translation>%1 hat %2 nicht bestätigt.</translation>
    </message>
    <message>
        <source>%1 came to no end for %2 (%3).</source>
        <translation>%1 kam für %2 zu keinem Ergebnis (%3).</translation>
    </message>
    <message>
        <source>Your mail server found no proof of who sent this.</source>
        <translation>Ihr Mailserver fand keinen Beleg dafür, wer dies gesendet hat.</translation>
    </message>
    <message>
        <source>Your mail server checked the sender:</source>
        <translation>Ihr Mailserver hat den Absender geprüft:</translation>
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
    <message>
        <source>Text read</source>
        <comment>of a message whose rest stays on the server</comment>
        <translation>Text gelesen</translation>
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
    <message>
        <source>In the text</source>
        <comment>the words that were looked for</comment>
        <translation>Im Text</translation>
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
        <translation>Ausfü&amp;hren</translation>
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
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
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
        <translation>Datei&amp;en öffnen …</translation>
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
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Als &amp;PDF speichern …</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>Show as &amp;Plain Text</source>
        <translation>Als &amp;bloßen Text zeigen</translation>
    </message>
    <message>
        <source>Adapt Colours to &amp;Dark</source>
        <translation>Farben ans &amp;Dunkle anpassen</translation>
    </message>
    <message>
        <source>&amp;Fold Quotes</source>
        <translation>Zitate &amp;falten</translation>
    </message>
    <message>
        <source>All &amp;Headers</source>
        <translation>Alle &amp;Kopfzeilen</translation>
    </message>
    <message>
        <source>Message So&amp;urce</source>
        <translation>&amp;Quelltext der Nachricht</translation>
    </message>
    <message>
        <source>Open in &amp;Browser</source>
        <translation>Im B&amp;rowser öffnen</translation>
    </message>
    <message>
        <source>Turn messages dark that have colours of their own</source>
        <translation>Auch Nachrichten mit eigenen Farben dunkel zeigen</translation>
    </message>
    <message>
        <source>&amp;Slow or Costly Line</source>
        <translation>Langsame oder &amp;teure Leitung</translation>
    </message>
    <message>
        <source>What went over the line to this mailbox, day by day</source>
        <translation>Was über die Leitung zu diesem Postfach ging, Tag für Tag</translation>
    </message>
    <message>
        <source>A check brings the list and the headers of new messages, some kB each; everything else says first what it costs</source>
        <translation>Eine Abfrage bringt die Liste und die Kopfzeilen neuer Nachrichten, je einige kB; alles andere sagt vorher, was es kostet</translation>
    </message>
    <message>
        <source>&amp;Line Use…</source>
        <translation>&amp;Leitungsverbrauch …</translation>
    </message>
    <message>
        <source>Senders Whose P&amp;ictures Load…</source>
        <translation>Absender, deren Bilder &amp;laden …</translation>
    </message>
</context>
<context>
    <name>ui::AttachmentDeeds</name>
    <message>
        <source>Downloading the message for “%1”…</source>
        <translation>Die Nachricht wird für „%1“ geladen …</translation>
    </message>
    <message>
        <source>“%1” is not in the whole message.</source>
        <translation>„%1“ ist in der ganzen Nachricht nicht enthalten.</translation>
    </message>
    <message>
        <source>The message could not be downloaded.</source>
        <translation>Die Nachricht konnte nicht geladen werden.</translation>
    </message>
    <message>
        <source>No program here opens “%1”. Save it, and open it where there is one.</source>
        <translation>Kein Programm hier öffnet „%1“. Speichern Sie es und öffnen Sie es dort, wo es eines gibt.</translation>
    </message>
    <message>
        <source>Only pictures and texts can be previewed here.</source>
        <translation>Eine Vorschau gibt es hier nur für Bilder und Texte.</translation>
    </message>
    <message>
        <source>Save Attachment</source>
        <translation>Anhang speichern</translation>
    </message>
    <message>
        <source>Not saved: another message is shown now.</source>
        <translation>Nicht gespeichert: Inzwischen wird eine andere Nachricht angezeigt.</translation>
    </message>
    <message>
        <source>Save Attachments</source>
        <translation>Anhänge speichern</translation>
    </message>
    <message>
        <source>%1 saved in %2</source>
        <comment>3 attachments</comment>
        <translation>%1 gespeichert in %2</translation>
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
    <message>
        <source>about %1</source>
        <comment>12 MB</comment>
        <translation>etwa %1</translation>
    </message>
</context>
<context>
    <name>ui::AttachmentStrip</name>
    <message>
        <source>%1 so far</source>
        <comment>3 attachments</comment>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>3 attachments, 12 MB</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>12 MB</comment>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>1 picture of the page</source>
        <translation>1 Bild der Seite</translation>
    </message>
    <message>
        <source>%1 pictures of the page</source>
        <translation>%1 Bilder der Seite</translation>
    </message>
    <message>
        <source>the winmail.dat that they came in</source>
        <translation>die winmail.dat, in der sie kamen</translation>
    </message>
    <message>
        <source>%1 more</source>
        <comment>attachments</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Vorschau</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>Save &amp;All…</source>
        <translation>&amp;Alle speichern …</translation>
    </message>
    <message>
        <source>To open or save it, the whole message is downloaded first.</source>
        <translation>Zum Öffnen oder Speichern wird erst die ganze Nachricht geladen.</translation>
    </message>
    <message>
        <source>&amp;Copy Name</source>
        <translation>Namen &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>ui::Attachments</name>
    <message>
        <source>Open “%1” all the same?</source>
        <translation>„%1“ trotzdem öffnen?</translation>
    </message>
    <message>
        <source>“%1” is not opened from here.</source>
        <translation>„%1“ wird von hier aus nicht geöffnet.</translation>
    </message>
    <message>
        <source>Open it only if you expected it from this sender.</source>
        <translation>Öffnen Sie es nur, wenn Sie es von diesem Absender erwartet haben.</translation>
    </message>
    <message>
        <source>If you know what it is and trust who sent it, save it first. It is saved as a file that does not run.</source>
        <translation>Wenn Sie wissen, was es ist, und dem Absender vertrauen, speichern Sie es zuerst. Es wird als Datei gespeichert, die nicht läuft.</translation>
    </message>
    <message>
        <source>Open Attachment</source>
        <translation>Anhang öffnen</translation>
    </message>
    <message>
        <source>&amp;Open Anyway</source>
        <translation>Trotzdem ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>This file is a program, or starts one. Opened, it could do whatever you can do on this computer. It is never opened from here.</source>
        <translation>Diese Datei ist ein Programm oder startet eines. Geöffnet könnte sie alles tun, was Sie auf diesem Rechner tun können. Von hier aus wird sie nie geöffnet.</translation>
    </message>
    <message>
        <source>This file is a program, or starts one, and its name is made to look like that of something else. It is never opened from here.</source>
        <translation>Diese Datei ist ein Programm oder startet eines, und ihr Name soll nach etwas anderem aussehen. Von hier aus wird sie nie geöffnet.</translation>
    </message>
    <message>
        <source>The message says that this is: %1. What is in it is: %2. A mistake of the sender&apos;s program does that; so does somebody who wants it opened.</source>
        <translation>Die Nachricht sagt, dies sei: %1. Darin ist aber: %2. Das kommt von einem Fehler im Programm des Absenders – oder von jemandem, der möchte, dass es geöffnet wird.</translation>
    </message>
    <message>
        <source>Its end is missing.</source>
        <translation>Das Ende fehlt.</translation>
    </message>
    <message>
        <source>Its checksum is wrong: something in it was changed.</source>
        <translation>Die Prüfsumme stimmt nicht: Etwas darin wurde verändert.</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>attachment</source>
        <translation>Anhang</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>claims to be: %1; is: %2</source>
        <comment>PNG image; HTML document</comment>
        <translation>angeblich: %1; tatsächlich: %2</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>12 MB</comment>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>runs as a program</source>
        <translation>läuft als Programm</translation>
    </message>
    <message>
        <source>hides that it is a program</source>
        <translation>verbirgt, dass es ein Programm ist</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>abgeschnitten</translation>
    </message>
    <message>
        <source>wrong checksum</source>
        <translation>falsche Prüfsumme</translation>
    </message>
    <message>
        <source>This is a page. A browser that opens it from a file may fetch things from the network, which tells the sender that it was opened, and may run what is in it.</source>
        <translation>Dies ist eine Seite. Ein Browser, der sie aus einer Datei öffnet, holt vielleicht etwas aus dem Netz, woran der Absender merkt, dass sie geöffnet wurde, und führt vielleicht aus, was darin steht.</translation>
    </message>
    <message>
        <source>1 attachment</source>
        <translation>1 Anhang</translation>
    </message>
    <message>
        <source>%1 attachments</source>
        <translation>%1 Anhänge</translation>
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
    <name>ui::BodyNote</name>
    <message>
        <source>This page is too long to be drawn whole: its end is missing.</source>
        <translation>Diese Seite ist zu lang, um sie ganz zu zeichnen: Ihr Ende fehlt.</translation>
    </message>
    <message>
        <source>Parts of this page are nested too deeply to look as they were meant.</source>
        <translation>Teile dieser Seite sind zu tief verschachtelt, um so auszusehen, wie sie gemeint waren.</translation>
    </message>
    <message>
        <source>Some of this page&apos;s styles were left out.</source>
        <translation>Einige Gestaltungsregeln dieser Seite wurden weggelassen.</translation>
    </message>
    <message>
        <source>This page has too many links: the last ones are plain text.</source>
        <translation>Diese Seite hat zu viele Verweise: Die letzten sind bloßer Text.</translation>
    </message>
    <message>
        <source>Drawing this message as HTML took too long. This is its text.</source>
        <translation>Diese Nachricht als HTML zu zeichnen dauerte zu lange. Dies ist ihr Text.</translation>
    </message>
    <message>
        <source>This message cannot be drawn as HTML. This is its text.</source>
        <translation>Diese Nachricht lässt sich nicht als HTML zeichnen. Dies ist ihr Text.</translation>
    </message>
    <message>
        <source>HTML cannot be drawn just now: its helper program restante-html does not start. This is the text of the message.</source>
        <translation>HTML lässt sich gerade nicht zeichnen: Das Hilfsprogramm restante-html startet nicht. Dies ist der Text der Nachricht.</translation>
    </message>
    <message>
        <source>Show as Plain Text</source>
        <translation>Als bloßen Text zeigen</translation>
    </message>
    <message>
        <source>Show as HTML</source>
        <translation>Als HTML zeigen</translation>
    </message>
    <message>
        <source>This message is too long to be drawn as HTML. This is its text.</source>
        <translation>Diese Nachricht ist zu lang, um sie als HTML zu zeichnen. Dies ist ihr Text.</translation>
    </message>
</context>
<context>
    <name>ui::Cards</name>
    <message>
        <source>One more is not shown.</source>
        <translation>Eine weitere ist nicht gezeigt.</translation>
    </message>
    <message>
        <source>%1 more are not shown.</source>
        <translation>%1 weitere sind nicht gezeigt.</translation>
    </message>
</context>
<context>
    <name>ui::CharsetMenu</name>
    <message>
        <source>&amp;Unicode</source>
        <translation>&amp;Unicode</translation>
    </message>
    <message>
        <source>&amp;Western European</source>
        <translation>&amp;Westeuropäisch</translation>
    </message>
    <message>
        <source>&amp;Central European</source>
        <translation>&amp;Mitteleuropäisch</translation>
    </message>
    <message>
        <source>C&amp;yrillic</source>
        <translation>K&amp;yrillisch</translation>
    </message>
    <message>
        <source>&amp;Greek</source>
        <translation>&amp;Griechisch</translation>
    </message>
    <message>
        <source>&amp;Turkish</source>
        <translation>&amp;Türkisch</translation>
    </message>
    <message>
        <source>&amp;Baltic</source>
        <translation>&amp;Baltisch</translation>
    </message>
    <message>
        <source>&amp;Nordic</source>
        <translation>N&amp;ordisch</translation>
    </message>
    <message>
        <source>C&amp;eltic</source>
        <translation>K&amp;eltisch</translation>
    </message>
    <message>
        <source>&amp;Arabic</source>
        <translation>&amp;Arabisch</translation>
    </message>
    <message>
        <source>&amp;Hebrew</source>
        <translation>&amp;Hebräisch</translation>
    </message>
    <message>
        <source>Th&amp;ai</source>
        <translation>Tha&amp;i</translation>
    </message>
    <message>
        <source>&amp;Vietnamese</source>
        <translation>&amp;Vietnamesisch</translation>
    </message>
    <message>
        <source>Chinese, &amp;Simplified</source>
        <translation>Chinesisch, &amp;vereinfacht</translation>
    </message>
    <message>
        <source>Chinese, T&amp;raditional</source>
        <translation>Chinesisch, t&amp;raditionell</translation>
    </message>
    <message>
        <source>&amp;Japanese</source>
        <translation>&amp;Japanisch</translation>
    </message>
    <message>
        <source>&amp;Korean</source>
        <translation>&amp;Koreanisch</translation>
    </message>
    <message>
        <source>Ge&amp;orgian, Armenian</source>
        <translation>Georgisch, Armenis&amp;ch</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Zeichensatz</translation>
    </message>
    <message>
        <source>As the &amp;Message Says</source>
        <translation>Wie die &amp;Nachricht es sagt</translation>
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
    <message>
        <source>%1 of %2 attachments could not be saved: %3</source>
        <translation>%1 von %2 Anhängen konnten nicht gespeichert werden: %3</translation>
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
    <name>ui::FilterLine</name>
    <message>
        <source>Find in sender, subject and saved text</source>
        <translation>Absender, Betreff, Gespeichertes</translation>
    </message>
    <message>
        <source>Several words: all of them. &quot;Two words&quot; side by side. -word: without it.
More words, such as larger:2M, are behind the button at the left.</source>
        <translation>Mehrere Wörter: alle davon. „Zwei Wörter“ nebeneinander. -Wort: ohne dieses.
Weitere Wörter wie größer:2M stehen hinter dem Knopf links.</translation>
    </message>
    <message>
        <source>What can be asked for</source>
        <translation>Wonach gesucht werden kann</translation>
    </message>
</context>
<context>
    <name>ui::FilterWords</name>
    <message>
        <source>“%1” is no size. Write %2:500k or %2:2M.</source>
        <translation>„%1“ ist keine Größe. Schreiben Sie %2:500k oder %2:2M.</translation>
    </message>
    <message>
        <source>“%1” is neither an age nor a date. Write %2:30d, %2:2w or %2:2026-03-01.</source>
        <translation>„%1“ ist weder ein Alter noch ein Datum. Schreiben Sie %2:30d, %2:2w oder %2:1.3.2026.</translation>
    </message>
    <message>
        <source>“%1” cannot be looked for. Write %2:attachment.</source>
        <translation>Nach „%1“ kann nicht gesucht werden. Schreiben Sie %2:Anhang.</translation>
    </message>
    <message>
        <source>“%1” is no state of a message. Write %2:unread, %2:saved, %2:marked or %2:new.</source>
        <translation>„%1“ ist kein Zustand einer Nachricht. Schreiben Sie %2:ungelesen, %2:gespeichert, %2:vorgemerkt oder %2:neu.</translation>
    </message>
    <message>
        <source>from:ada</source>
        <comment>a word for the filter, which knows: from:</comment>
        <translation>von:ada</translation>
    </message>
    <message>
        <source>the sender</source>
        <translation>der Absender</translation>
    </message>
    <message>
        <source>subject:invoice</source>
        <comment>for the filter: subject:</comment>
        <translation>betreff:rechnung</translation>
    </message>
    <message>
        <source>the subject</source>
        <translation>der Betreff</translation>
    </message>
    <message>
        <source>to:ada</source>
        <comment>for the filter: to:</comment>
        <translation>an:ada</translation>
    </message>
    <message>
        <source>a recipient</source>
        <translation>ein Empfänger</translation>
    </message>
    <message>
        <source>larger:2M</source>
        <comment>for the filter: larger:</comment>
        <translation>größer:2M</translation>
    </message>
    <message>
        <source>more than 2 MB</source>
        <translation>mehr als 2 MB</translation>
    </message>
    <message>
        <source>smaller:500k</source>
        <comment>for the filter: smaller:</comment>
        <translation>kleiner:500k</translation>
    </message>
    <message>
        <source>less than 500 kB</source>
        <translation>weniger als 500 kB</translation>
    </message>
    <message>
        <source>older:30d</source>
        <comment>for the filter: older: 30 days</comment>
        <translation>älter:30t</translation>
    </message>
    <message>
        <source>more than 30 days old</source>
        <translation>älter als 30 Tage</translation>
    </message>
    <message>
        <source>newer:2w</source>
        <comment>for the filter: newer: 2 weeks</comment>
        <translation>neuer:2w</translation>
    </message>
    <message>
        <source>of the last two weeks</source>
        <translation>aus den letzten zwei Wochen</translation>
    </message>
    <message>
        <source>date:yesterday</source>
        <comment>for the filter: date:</comment>
        <translation>datum:gestern</translation>
    </message>
    <message>
        <source>a day, a month (2026-03) or a year</source>
        <translation>ein Tag, ein Monat (2026-03) oder ein Jahr</translation>
    </message>
    <message>
        <source>has:attachment</source>
        <comment>for the filter: has:</comment>
        <translation>hat:anhang</translation>
    </message>
    <message>
        <source>has attachments, of what is saved or was read</source>
        <translation>hat Anhänge, soweit gespeichert oder gelesen</translation>
    </message>
    <message>
        <source>is:unread</source>
        <comment>for the filter: is:</comment>
        <translation>ist:ungelesen</translation>
    </message>
    <message>
        <source>was not looked at yet</source>
        <translation>wurde noch nicht angesehen</translation>
    </message>
    <message>
        <source>is:saved</source>
        <comment>for the filter: is:</comment>
        <translation>ist:gespeichert</translation>
    </message>
    <message>
        <source>lies on this computer</source>
        <translation>liegt auf diesem Computer</translation>
    </message>
    <message>
        <source>is:marked</source>
        <comment>for the filter: is:</comment>
        <translation>ist:vorgemerkt</translation>
    </message>
    <message>
        <source>is to be deleted</source>
        <translation>soll gelöscht werden</translation>
    </message>
    <message>
        <source>is:new</source>
        <comment>for the filter: is:</comment>
        <translation>ist:neu</translation>
    </message>
    <message>
        <source>came since the visit before</source>
        <translation>kam seit dem vorigen Besuch</translation>
    </message>
    <message>
        <source>Attachments are known of messages that are saved or were read whole, not of the others.</source>
        <translation>Anhänge sind nur bei Nachrichten bekannt, die gespeichert oder ganz gelesen sind.</translation>
    </message>
    <message>
        <source>The filter has no word “%1:” and looks for it as text. Did you mean %2:?</source>
        <translation>Ein Wort „%1:“ kennt der Filter nicht und sucht es als Text. Meinten Sie %2:?</translation>
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
    <name>ui::GlanceWindow</name>
    <message>
        <source>This picture is too large for a preview. Open or save it.</source>
        <translation>Dieses Bild ist für eine Vorschau zu groß. Öffnen oder speichern Sie es.</translation>
    </message>
    <message>
        <source>This is the beginning. Open or save it to read all of it.</source>
        <translation>Dies ist der Anfang. Öffnen oder speichern Sie die Datei, um alles zu lesen.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>This picture is damaged, too large, or of a kind that is not shown here.</source>
        <translation>Dieses Bild ist beschädigt, zu groß oder von einer Art, die hier nicht gezeigt wird.</translation>
    </message>
    <message>
        <source>The program that draws pictures cannot be started.</source>
        <translation>Das Programm, das Bilder zeichnet, kann nicht gestartet werden.</translation>
    </message>
    <message>
        <source>This picture could not be drawn. It may be made to do harm.</source>
        <translation>Dieses Bild konnte nicht gezeichnet werden. Vielleicht soll es Schaden anrichten.</translation>
    </message>
</context>
<context>
    <name>ui::HeadLine</name>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>ui::HeadersDialog</name>
    <message>
        <source>All Headers</source>
        <translation>Alle Kopfzeilen</translation>
    </message>
    <message>
        <source>All Headers of “%1”</source>
        <translation>Alle Kopfzeilen von „%1“</translation>
    </message>
    <message>
        <source>&amp;Copy All</source>
        <translation>&amp;Alles kopieren</translation>
    </message>
    <message>
        <source>This message has no header.</source>
        <translation>Diese Nachricht hat keine Kopfzeilen.</translation>
    </message>
    <message>
        <source>%1 more fields are not shown; Message Source has them.</source>
        <translation>%1 weitere Felder sind nicht gezeigt; im Quelltext stehen sie.</translation>
    </message>
</context>
<context>
    <name>ui::HistoryDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
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
    <name>ui::HtmlSheet</name>
    <message>
        <source>Copy &amp;Link</source>
        <translation>&amp;Verweis kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alles auswählen</translation>
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
    <name>ui::LineUseDialog</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>%1 received, %2 sent</source>
        <comment>14 MB; 30 kB</comment>
        <translation>%1 empfangen, %2 gesendet</translation>
    </message>
    <message>
        <source>Today: %1.</source>
        <comment>14 MB received, 30 kB sent</comment>
        <translation>Heute: %1.</translation>
    </message>
    <message>
        <source>In %1 days: %2.</source>
        <comment>30; 14 MB received, 30 kB sent</comment>
        <translation>In %1 Tagen: %2.</translation>
    </message>
    <message>
        <source>The latest check for mail, with the headers of what was new: %1.</source>
        <comment>14 kB received, 3 kB sent</comment>
        <translation>Die letzte Abfrage, mit den Kopfzeilen der neuen Nachrichten: %1.</translation>
    </message>
    <message>
        <source>Line Use of %1</source>
        <translation>Leitungsverbrauch von %1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lesen …</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>Counted is what Restante exchanged with the mail server for this mailbox, with its encryption, by the calendar of this computer. What the network puts around each packet, a few in a hundred, is not in it, nor are pictures from the web.</source>
        <translation>Gezählt wird, was Restante für dieses Postfach mit dem Mailserver austauscht, samt Verschlüsselung, nach dem Kalender dieses Rechners. Was das Netz um jedes Paket legt, einige Prozent, ist nicht dabei, ebenso wenig Bilder aus dem Netz.</translation>
    </message>
</context>
<context>
    <name>ui::LinkOpener</name>
    <message>
        <source>It leads to: %1</source>
        <translation>Er führt zu: %1</translation>
    </message>
    <message>
        <source>Open Link</source>
        <translation>Verweis öffnen</translation>
    </message>
    <message>
        <source>This link is not quite what it seems. Open it?</source>
        <translation>Dieser Verweis ist nicht ganz, was er zu sein scheint. Öffnen?</translation>
    </message>
    <message>
        <source>&amp;Open Link</source>
        <translation>Verweis ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Copy Link</source>
        <translation>Verweis &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>ui::LinkWords</name>
    <message>
        <source>%1 (%2)</source>
        <comment>host, host in ASCII</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>Schreiben an %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>host, web address</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It reads “%1”, which is another place.</source>
        <translation>Er lautet „%1“, und das ist ein anderer Ort.</translation>
    </message>
    <message>
        <source>What stands before the @ in the address is not the place it leads to.</source>
        <translation>Was in der Adresse vor dem @ steht, ist nicht der Ort, zu dem er führt.</translation>
    </message>
    <message>
        <source>It leads to a bare number instead of a name.</source>
        <translation>Er führt zu einer bloßen Nummer statt zu einem Namen.</translation>
    </message>
    <message>
        <source>Its name mixes letters of several scripts that look alike.</source>
        <translation>Sein Name mischt ähnlich aussehende Buchstaben aus mehreren Schriften.</translation>
    </message>
    <message>
        <source>Its name has letters beyond a to z, some of which look like others.</source>
        <translation>Sein Name hat Buchstaben jenseits von a bis z, von denen manche anderen gleichen.</translation>
    </message>
    <message>
        <source>It asks for more than receivers, subject and text; that is left out.</source>
        <translation>Er verlangt mehr als Empfänger, Betreff und Text; das wird weggelassen.</translation>
    </message>
</context>
<context>
    <name>ui::MailboxReport</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
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
    <message>
        <source>Answers to:</source>
        <translation>Antworten an:</translation>
    </message>
    <message>
        <source>Copy to:</source>
        <translation>Kopie an:</translation>
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
    <message>
        <source>The &amp;line to it is slow or costly:
of new messages only the header comes unasked</source>
        <translation>Die &amp;Leitung dorthin ist langsam oder teuer:
von neuen Nachrichten kommt ungefragt nur der Kopf</translation>
    </message>
    <message>
        <source>A check brings the list, some 35 bytes a message, and the headers of new messages, some kB each. Mailbox &gt; Line Use says what the latest one took.</source>
        <translation>Eine Abfrage bringt die Liste, rund 35 Bytes je Nachricht, und die Kopfzeilen neuer Nachrichten, je einige kB. Postfach &gt; Leitungsverbrauch sagt, wie viel die letzte brauchte.</translation>
    </message>
    <message>
        <source>&amp;Keep the password in the keychain</source>
        <translation>Das Kennwort im &amp;Schlüsselbund aufbewahren</translation>
    </message>
    <message>
        <source>The strongest way the server offers</source>
        <translation>Der stärkste Weg, den der Server anbietet</translation>
    </message>
    <message>
        <source>Password as it is (USER and PASS)</source>
        <translation>Kennwort, wie es ist (USER und PASS)</translation>
    </message>
    <message>
        <source>Sign on &amp;by:</source>
        <translation>An&amp;melden mit:</translation>
    </message>
</context>
<context>
    <name>ui::OpenInBrowser</name>
    <message>
        <source>The message cannot be written to a file for the browser.</source>
        <translation>Die Nachricht kann nicht in eine Datei für den Browser geschrieben werden.</translation>
    </message>
    <message>
        <source>No browser could be started.</source>
        <translation>Es konnte kein Browser gestartet werden.</translation>
    </message>
    <message>
        <source>Making this message ready for the browser takes too long.</source>
        <translation>Diese Nachricht für den Browser aufzubereiten dauert zu lange.</translation>
    </message>
    <message>
        <source>Making this message ready for the browser failed.</source>
        <translation>Diese Nachricht konnte nicht für den Browser aufbereitet werden.</translation>
    </message>
    <message>
        <source>The program restante-html, which makes messages ready, cannot be started.</source>
        <translation>Das Programm restante-html, das Nachrichten aufbereitet, lässt sich nicht starten.</translation>
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
    <message>
        <source>&amp;Keep in the keychain</source>
        <translation>Im Schlüsselbund auf&amp;bewahren</translation>
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
    <name>ui::PictureBar</name>
    <message>
        <source>1 remote picture is not loaded</source>
        <translation>1 externes Bild ist nicht geladen</translation>
    </message>
    <message>
        <source>%1 remote pictures are not loaded</source>
        <translation>%1 externe Bilder sind nicht geladen</translation>
    </message>
    <message>
        <source>%1: loading them could give away what was encrypted.</source>
        <comment>3 remote pictures are not loaded</comment>
        <translation>%1: Das Laden könnte verraten, was verschlüsselt war.</translation>
    </message>
    <message>
        <source>%1: it is doubtful that this sender wrote the message.</source>
        <comment>3 remote pictures are not loaded</comment>
        <translation>%1: Es ist zweifelhaft, dass die Nachricht von diesem Absender stammt.</translation>
    </message>
    <message>
        <source>%1, so that the sender does not learn that you read this.</source>
        <comment>3 remote pictures are not loaded</comment>
        <translation>%1, damit der Absender nicht erfährt, dass Sie dies lesen.</translation>
    </message>
    <message>
        <source>Load Pictures</source>
        <translation>Bilder laden</translation>
    </message>
    <message>
        <source>Always for This Sender</source>
        <translation>Bei diesem Absender immer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Pictures in messages from %1 load by themselves from now on. View &gt; Senders Whose Pictures Load takes this back.</source>
        <translation>Bilder in Nachrichten von %1 laden künftig von selbst. Ansicht &gt; Absender, deren Bilder laden, nimmt das zurück.</translation>
    </message>
    <message>
        <source>Loading pictures: %1 of %2</source>
        <translation>Bilder werden geladen: %1 von %2</translation>
    </message>
    <message>
        <source>1 picture could not be loaded.</source>
        <translation>1 Bild konnte nicht geladen werden.</translation>
    </message>
    <message>
        <source>%1 pictures could not be loaded.</source>
        <translation>%1 Bilder konnten nicht geladen werden.</translation>
    </message>
</context>
<context>
    <name>ui::PictureSendersDialog</name>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Senders Whose Pictures Load</source>
        <translation>Absender, deren Bilder laden</translation>
    </message>
    <message>
        <source>Remote pictures in messages from these addresses load by themselves. Each of them learns when a message is read.</source>
        <translation>Externe Bilder in Nachrichten von diesen Adressen laden von selbst. Jeder dieser Absender erfährt, wann eine Nachricht gelesen wird.</translation>
    </message>
    <message>
        <source>No sender&apos;s pictures load by themselves. Where a message has remote pictures, “Always for This Sender” puts its sender here.</source>
        <translation>Von keinem Absender laden Bilder von selbst. Hat eine Nachricht externe Bilder, setzt „Bei diesem Absender immer“ ihren Absender hierher.</translation>
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
    <name>ui::PreviewBar</name>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Text Is Enough</source>
        <translation>Text genügt</translation>
    </message>
    <message>
        <source>Leaves the rest on the server, and fetches nothing more of this message.</source>
        <translation>Lässt den Rest auf dem Server und holt nichts weiter von dieser Nachricht.</translation>
    </message>
    <message>
        <source>Download (%1)</source>
        <comment>14 MB, about 3 min</comment>
        <translation>Herunterladen (%1)</translation>
    </message>
</context>
<context>
    <name>ui::PreviewWords</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>The rest waits on the server.</source>
        <translation>Der Rest liegt noch auf dem Server.</translation>
    </message>
    <message>
        <source>On the server: about %1.</source>
        <comment>14 MB more, about 3 min on this line</comment>
        <translation>Auf dem Server: noch etwa %1.</translation>
    </message>
    <message>
        <source>At least 1 attachment waits on the server:</source>
        <translation>Mindestens 1 Anhang liegt noch auf dem Server:</translation>
    </message>
    <message>
        <source>At least %1 attachments wait on the server:</source>
        <translation>Mindestens %1 Anhänge liegen noch auf dem Server:</translation>
    </message>
    <message>
        <source>about %1.</source>
        <comment>14 MB more, about 3 min on this line</comment>
        <translation>noch etwa %1.</translation>
    </message>
    <message>
        <source>Fetching more…</source>
        <translation>Mehr wird geholt …</translation>
    </message>
    <message>
        <source>More could not be fetched.</source>
        <translation>Mehr konnte nicht geholt werden.</translation>
    </message>
    <message>
        <source>More comes as you read on.</source>
        <translation>Beim Weiterlesen kommt mehr.</translation>
    </message>
    <message>
        <source>More comes only by downloading.</source>
        <translation>Mehr gibt es nur durch Herunterladen.</translation>
    </message>
    <message>
        <source>%1 more</source>
        <comment>14 MB</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 more, about %2 on this line</source>
        <comment>14 MB; 3 min</comment>
        <translation>%1, über diese Leitung etwa %2</translation>
    </message>
    <message>
        <source>This is the whole message. It is not saved on this computer.</source>
        <translation>Das ist die ganze Nachricht. Auf diesem Computer ist sie nicht gespeichert.</translation>
    </message>
    <message>
        <source>The text is whole.</source>
        <translation>Der Text ist vollständig.</translation>
    </message>
    <message>
        <source>No text came so far.</source>
        <translation>Bisher kam kein Text.</translation>
    </message>
    <message>
        <source>Preview: the first %1 lines.</source>
        <translation>Vorschau: die ersten %1 Zeilen.</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>5 kB</comment>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>about %1, %2</source>
        <comment>5 kB; 10 s</comment>
        <translation>etwa %1, %2</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>Wird geholt …</translation>
    </message>
    <message>
        <source>Slow or costly line: only the header is here.</source>
        <translation>Langsame oder teure Leitung: Nur der Kopf ist hier.</translation>
    </message>
    <message>
        <source>More comes when you ask for it.</source>
        <translation>Mehr kommt auf Wunsch.</translation>
    </message>
    <message>
        <source>%1, less than a second</source>
        <comment>14 kB</comment>
        <translation>%1, weniger als eine Sekunde</translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <comment>14 MB; 3 min</comment>
        <translation>%1, etwa %2</translation>
    </message>
    <message>
        <source>Show Preview (%1)</source>
        <comment>about 5 kB, 10 s</comment>
        <translation>Vorschau zeigen (%1)</translation>
    </message>
    <message>
        <source>Show More (%1)</source>
        <comment>about 5 kB, 10 s</comment>
        <translation>Mehr zeigen (%1)</translation>
    </message>
    <message>
        <source>Slow or costly line: nothing of it is here yet.</source>
        <translation>Langsame oder teure Leitung: Noch nichts davon ist hier.</translation>
    </message>
</context>
<context>
    <name>ui::Print</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
</context>
<context>
    <name>ui::ReadingPane</name>
    <message>
        <source>Fetching…</source>
        <translation>Wird geholt …</translation>
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
    <name>ui::SourceWindow</name>
    <message>
        <source>&amp;Earlier</source>
        <translation>&amp;Früher</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>Message Source</source>
        <translation>Quelltext der Nachricht</translation>
    </message>
    <message>
        <source>Source of “%1”</source>
        <translation>Quelltext von „%1“</translation>
    </message>
    <message>
        <source>&amp;Save As…</source>
        <translation>&amp;Speichern unter …</translation>
    </message>
    <message>
        <source>Find in the source</source>
        <translation>Im Quelltext suchen</translation>
    </message>
    <message>
        <source>Nothing of this message came yet.</source>
        <translation>Von dieser Nachricht ist noch nichts da.</translation>
    </message>
    <message>
        <source>The beginning, as far as it came: %1 of about %2 octets. The rest is on the server.</source>
        <translation>Der Anfang, soweit er da ist: %1 von etwa %2 Oktetten. Der Rest liegt auf dem Server.</translation>
    </message>
    <message>
        <source>What came of this message: %1 octets. It is not saved on this computer.</source>
        <translation>Was von dieser Nachricht da ist: %1 Oktette. Sie ist nicht auf diesem Rechner gespeichert.</translation>
    </message>
    <message>
        <source>%1 octets</source>
        <translation>%1 Oktette</translation>
    </message>
    <message>
        <source>Octets %1 to %2 of %3</source>
        <translation>Oktette %1 bis %2 von %3</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
</context>
<context>
    <name>ui::StatusLine</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
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
    <message>
        <source>%1 of %2 headers</source>
        <translation>%1 von %2 Kopfzeilen</translation>
    </message>
    <message>
        <source>Give up what is being fetched (Esc)</source>
        <translation>Bricht ab, was gerade geholt wird (Esc)</translation>
    </message>
    <message>
        <source>Slow or costly line</source>
        <translation>Langsame oder teure Leitung</translation>
    </message>
    <message>
        <source>Of new messages only the header comes unasked. Mailbox &gt; Line Use tells what went over the line; Mailbox &gt; Slow or Costly Line changes it.</source>
        <translation>Von neuen Nachrichten kommt ungefragt nur der Kopf. Postfach &gt; Leitungsverbrauch sagt, was über die Leitung ging; Postfach &gt; Langsame oder teure Leitung ändert es.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Fetch the headers that were left out</source>
        <translation>Holt die Kopfzeilen, die noch fehlen</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <comment>12; 300 messages</comment>
        <translation>%1 von %2 angezeigt</translation>
    </message>
</context>
<context>
    <name>ui::TextView</name>
    <message>
        <source>1 quoted line</source>
        <translation>1 zitierte Zeile</translation>
    </message>
    <message>
        <source>%1 quoted lines</source>
        <translation>%1 zitierte Zeilen</translation>
    </message>
    <message>
        <source>Copy &amp;Link</source>
        <translation>&amp;Verweis kopieren</translation>
    </message>
</context>
<context>
    <name>ui::WayBack</name>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
    <message>
        <source>Back to: %1</source>
        <translation>Zurück zu: %1</translation>
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
        <translation>Wählen Sie eine Nachricht, um sie anzusehen. Auf dem Server bleibt alles liegen.</translation>
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
    <message>
        <source>It is ready now: drag it once more.</source>
        <translation>Jetzt ist es bereit: Ziehen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>No program on this computer opens %1</source>
        <translation>Kein Programm auf diesem Computer öffnet %1</translation>
    </message>
    <message>
        <source>Save Source</source>
        <translation>Quelltext speichern</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>An den Drucker geschickt</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Save Card</source>
        <translation>Karte speichern</translation>
    </message>
    <message>
        <source>Download %1: %2?</source>
        <comment>3 messages; 14 MB, about 3 min</comment>
        <translation>%1 herunterladen: %2?</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>The line to this mailbox is slow or costly. Enter once more is a yes, Esc a no.</source>
        <translation>Die Leitung zu diesem Postfach ist langsam oder teuer. Noch einmal Eingabe heißt Ja, Esc heißt Nein.</translation>
    </message>
    <message>
        <source>Select a message to read it.</source>
        <translation>Wählen Sie eine Nachricht, um sie zu lesen.</translation>
    </message>
</context>
</TS>

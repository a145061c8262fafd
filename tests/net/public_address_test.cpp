// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/public_address.h"

#include <QTest>

/// A message must not make the program speak to anything that only this machine or its network can reach.
class PublicAddressTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void judges_data();
    void judges();
    void noAddressIsNotPublic();
};

void PublicAddressTest::judges_data()
{
    QTest::addColumn<bool>("isPublic");
    const auto row = [](const char* address, bool isPublic) { QTest::newRow(address) << isPublic; };
    for (const char* inside :
         {"0.0.0.0",         "0.1.2.3",     "10.0.0.1",        "10.255.255.255",  "100.64.0.1",
          "100.127.255.255", "127.0.0.1",   "127.255.0.9",     "168.63.129.16",   "169.254.0.1",
          "169.254.169.254", "172.16.0.1",  "172.31.255.255",  "192.0.0.8",       "192.0.2.7",
          "192.88.99.1",     "192.168.0.1", "192.168.255.255", "198.18.0.1",      "198.19.255.255",
          "198.51.100.1",    "203.0.113.1", "224.0.0.1",       "239.255.255.255", "240.0.0.1",
          "255.255.255.255"})
        row(inside, false);
    for (const char* outside :
         {"1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
          "128.0.0.0", "168.63.129.17", "169.253.255.255", "172.15.255.255", "172.32.0.0", "192.0.1.0",
          "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255"})
        row(outside, true);
    for (const char* inside : {"::",
                               "::1",
                               "::7f00:1",
                               "::ffff:127.0.0.1",
                               "::ffff:10.0.0.1",
                               "::ffff:169.254.169.254",
                               "64:ff9b::10.0.0.1",
                               "64:ff9b::7f00:1",
                               "64:ff9b:1::1",
                               "100::1",
                               "2001::1",
                               "2001:0:a00:1::",
                               "2001:db8::1",
                               "2001:1ff::1",
                               "2002:a00:1::1",
                               "2002:7f00:1::",
                               "2002:c0a8:1::1",
                               "3fff::1",
                               "3fff:fff::1",
                               "4000::1",
                               "5f00::1",
                               "fc00::1",
                               "fd00:ec2::254",
                               "fe80::1",
                               "fe80::1%lo",
                               "fec0::1",
                               "ff02::1",
                               "ff0e::1"})
        row(inside, false);
    for (const char* outside :
         {"2000::1", "2001:200::1", "2001:db7::1", "2001:4860:4860::8888", "2606:4700::1111",
          "2002:101:101::1", "3ffe:ffff::1", "3fff:1000::1", "::ffff:1.1.1.1", "64:ff9b::1.1.1.1"})
        row(outside, true);
}

void PublicAddressTest::judges()
{
    const QHostAddress address(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!address.isNull());
    QTEST(net::isPublic(address), "isPublic");
}

void PublicAddressTest::noAddressIsNotPublic()
{
    QVERIFY(!net::isPublic(QHostAddress()));
    QVERIFY(!net::isPublic(QHostAddress(QHostAddress::Any)));
}

QTEST_APPLESS_MAIN(PublicAddressTest)
#include "public_address_test.moc"

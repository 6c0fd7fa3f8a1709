package org.cairn.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** The network an address belongs to: one customer has a whole /64 of IPv6, and often a /24 of IPv4. */
final class Network {

    private static final int IPV6_BYTES = 8;
    private static final int IPV4_BYTES = 3;

    private Network() {}

    /** A name for the network of a numeric address; the text itself if it is none. */
    static String of(String address) {
        if (!address.matches("[0-9a-fA-F:.]+(%.*)?")) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            int kept = parsed instanceof Inet6Address ? IPV6_BYTES : IPV4_BYTES;
            return java.util.HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), kept)) + "/"
                    + kept * Byte.SIZE;
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}

package vn.hientruong.media;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Sockets that send at once: a head and a body in two small writes would otherwise wait 40 ms for each other. */
final class NoDelay extends SocketFactory {
    @Override
    public Socket createSocket() throws IOException {
        return undelayed(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return undelayed(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return undelayed(new Socket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return undelayed(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return undelayed(new Socket(host, port, from, fromPort));
    }

    private static Socket undelayed(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        return socket;
    }
}

using System.Text;
using Marketplace.Benchmarks.Hosting;

namespace Marketplace.Benchmarks.Loading;

/// <summary>Requests as browsers send them.</summary>
internal static class Requests
{
    private const string Common = "Host: 127.0.0.1\r\nAccept: text/html\r\nAccept-Encoding: gzip, deflate, br\r\nAccept-Language: en\r\n";

    public static byte[] Get(string path, Visitor? by = null) => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\n{Common}{CookiesOf(by)}\r\n");

    public static byte[] Post(string path, Visitor? by, params ReadOnlySpan<(string Name, string Value)> fields)
    {
        var body = new StringBuilder(by is null ? "" : $"{by.TokenField}={Uri.EscapeDataString(by.Token)}");
        foreach (var (name, value) in fields) body.Append('&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        return Encoding.ASCII.GetBytes(
            $"POST {path} HTTP/1.1\r\n{Common}{CookiesOf(by)}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }

    private static string CookiesOf(Visitor? by) => by is null ? "" : $"Cookie: {by.Cookies}\r\n";
}

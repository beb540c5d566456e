using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Marketplace.IntegrationTests.Notices;

/// <summary>How the mail server behaves.</summary>
internal enum Mood
{
    Accept,
    Refuse,
    Drop,
    Dawdle,
}

/// <summary>aiosmtpd, in a process of its own.</summary>
internal sealed class RealMailServer : IDisposable
{
    private const string Python = "/usr/bin/python3";

    private const string Script =
        """
        import asyncio, os, ssl, sys, uuid
        from aiosmtpd.smtp import SMTP

        folder, secure = sys.argv[1], len(sys.argv) > 2
        tls = None
        if secure:
            tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            tls.load_cert_chain(os.path.join(folder, 'certificate.pem'))

        def mood():
            with open(os.path.join(folder, 'mood')) as file:
                return file.read()

        def note(name):
            with open(os.path.join(folder, 'tries'), 'a') as file:
                file.write(name + '\n')

        class Handler:
            async def handle_RCPT(self, server, session, envelope, address, options):
                note(mood())
                if mood() == 'Refuse':
                    return '550 nobody here'
                envelope.rcpt_tos.append(address)
                return '250 fine'

            async def handle_DATA(self, server, session, envelope):
                if mood() == 'Drop':
                    server.transport.abort()
                    return '451 gone'
                if mood() == 'Dawdle':
                    await asyncio.sleep(60)
                    return '451 too late'
                with open(os.path.join(folder, uuid.uuid4().hex + '.eml'), 'wb') as file:
                    file.write(envelope.content)
                return '250 taken'

        async def main():
            server = await asyncio.get_running_loop().create_server(
                lambda: SMTP(Handler(), hostname='localhost', tls_context=tls, require_starttls=secure), '127.0.0.1', 0)
            print(server.sockets[0].getsockname()[1], flush=True)
            await server.serve_forever()

        asyncio.run(main())
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("mail-server-").FullName;
    private readonly Process process;

    /// <param name="certificate">What it shows after STARTTLS, without which it takes nothing; null for a server without.</param>
    public RealMailServer(X509Certificate2? certificate = null)
    {
        Mood = Mood.Accept;
        File.WriteAllText(Path.Combine(folder, "server.py"), Script);
        var start = new ProcessStartInfo(Python) { RedirectStandardOutput = true, ArgumentList = { Path.Combine(folder, "server.py"), folder } };
        if (certificate is not null)
        {
            var pem = $"{certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem()}\n{certificate.ExportCertificatePem()}\n";
            File.WriteAllText(Path.Combine(folder, "certificate.pem"), pem);
            start.ArgumentList.Add("tls");
        }
        process = Process.Start(start)!;
        Port = int.Parse(process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The mail server did not start."), CultureInfo.InvariantCulture);
    }

    /// <summary>Why there is none on this machine, or null.</summary>
    public static string? Missing { get; } = Works() ? null : "There is no aiosmtpd for /usr/bin/python3. Install it (on Debian: apt-get install python3-aiosmtpd).";

    public int Port { get; }

    public Mood Mood
    {
        set => File.WriteAllText(Path.Combine(folder, "mood"), value.ToString());
    }

    /// <summary>What it has taken and confirmed.</summary>
    public IReadOnlyList<string> Received => [.. Directory.GetFiles(folder, "*.eml").Select(File.ReadAllText)];

    /// <summary>How it behaved at each try to deliver.</summary>
    public IReadOnlyList<string> Tries => File.Exists(Path.Combine(folder, "tries")) ? File.ReadAllLines(Path.Combine(folder, "tries")) : [];

    public static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static bool Works()
    {
        if (!File.Exists(Python)) return false;
        using var asked = Process.Start(new ProcessStartInfo(Python) { RedirectStandardError = true, ArgumentList = { "-c", "import aiosmtpd" } })!;
        asked.WaitForExit();
        return asked.ExitCode == 0;
    }
}

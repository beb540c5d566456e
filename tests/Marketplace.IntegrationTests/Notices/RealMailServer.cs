using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MimeKit;

namespace Marketplace.IntegrationTests.Notices;

/// <summary>How the mail server behaves.</summary>
internal enum Mood
{
    Accept,

    /// <summary>450 at the recipient: try later.</summary>
    Busy,

    /// <summary>550 at the recipient: permanent.</summary>
    NobodyHere,

    /// <summary>552 at the recipient: permanent.</summary>
    Full,

    /// <summary>554 at the end of the email: permanent.</summary>
    Spam,

    /// <summary>550 at the sender, for every recipient.</summary>
    WrongSender,

    /// <summary>Closes the connection without an answer.</summary>
    Drop,

    /// <summary>Does not answer.</summary>
    Dawdle,
}

/// <summary>How the mail server encrypts.</summary>
internal enum Encryption
{
    None,
    StartTls,
    OnConnect,
}

/// <summary>aiosmtpd in its own process.</summary>
internal sealed class RealMailServer : IDisposable
{
    private const string Python = "/usr/bin/python3";

    private const string Script =
        """
        import asyncio, os, ssl, sys, uuid
        from aiosmtpd.smtp import SMTP

        folder, encryption, utf8 = sys.argv[1], sys.argv[2], sys.argv[3] == 'True'
        tls = None
        if encryption != 'None':
            tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            tls.load_cert_chain(os.path.join(folder, 'certificate.pem'))

        def mood():
            with open(os.path.join(folder, 'mood')) as file:
                return file.read()

        def note(name):
            with open(os.path.join(folder, 'tries'), 'a') as file:
                file.write(name + '\n')

        class Handler:
            async def handle_MAIL(self, server, session, envelope, address, options):
                if mood() == 'WrongSender':
                    note(mood())
                    return '550 not from you'
                envelope.mail_from = address
                return '250 fine'

            async def handle_RCPT(self, server, session, envelope, address, options):
                note(mood())
                refusals = {'Busy': f'450 not now for {address}', 'NobodyHere': f'550 nobody here is {address}', 'Full': '552 no room'}
                if mood() in refusals:
                    return refusals[mood()]
                with open(os.path.join(folder, 'recipients'), 'a', encoding='utf-8') as file:
                    file.write(address + '\n')
                envelope.rcpt_tos.append(address)
                return '250 fine'

            async def handle_DATA(self, server, session, envelope):
                if mood() == 'Drop':
                    server.transport.abort()
                    return '451 gone'
                if mood() == 'Spam':
                    return '554 we do not want this'
                if mood() == 'Dawdle':
                    await asyncio.sleep(60)
                    return '451 too late'
                with open(os.path.join(folder, uuid.uuid4().hex + '.eml'), 'wb') as file:
                    file.write(envelope.content)
                return '250 taken'

        async def main():
            server = await asyncio.get_running_loop().create_server(
                lambda: SMTP(
                    Handler(), hostname='localhost', enable_SMTPUTF8=utf8, require_starttls=encryption == 'StartTls',
                    tls_context=tls if encryption == 'StartTls' else None),
                '127.0.0.1', 0, ssl=tls if encryption == 'OnConnect' else None)
            print(server.sockets[0].getsockname()[1], flush=True)
            await server.serve_forever()

        asyncio.run(main())
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("mail-server-").FullName;
    private readonly Process process;

    /// <param name="encryption">The encryption it requires.</param>
    /// <param name="certificate">The certificate it uses.</param>
    /// <param name="utf8">Whether it offers SMTPUTF8.</param>
    public RealMailServer(Encryption encryption = Encryption.None, X509Certificate2? certificate = null, bool utf8 = false)
    {
        Mood = Mood.Accept;
        File.WriteAllText(Path.Combine(folder, "server.py"), Script);
        var start = new ProcessStartInfo(Python) { RedirectStandardOutput = true, ArgumentList = { Path.Combine(folder, "server.py"), folder, $"{encryption}", $"{utf8}" } };
        if (certificate is not null)
        {
            var pem = $"{certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem()}\n{certificate.ExportCertificatePem()}\n";
            File.WriteAllText(Path.Combine(folder, "certificate.pem"), pem);
        }
        process = Process.Start(start)!;
        Port = int.Parse(process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The mail server did not start."), CultureInfo.InvariantCulture);
    }

    /// <summary>Why it isn't available, or null.</summary>
    public static string? Missing { get; } = Works() ? null : "There is no aiosmtpd for /usr/bin/python3. Install it (on Debian: apt-get install python3-aiosmtpd).";

    public int Port { get; }

    public Mood Mood
    {
        set => File.WriteAllText(Path.Combine(folder, "mood"), value.ToString());
    }

    /// <summary>The mails it has accepted.</summary>
    public IReadOnlyList<MimeMessage> Received => [.. Directory.GetFiles(folder, "*.eml").Select(file => MimeMessage.Load(file))];

    /// <summary>The recipients on the envelopes.</summary>
    public IReadOnlyList<string> Recipients => Lines("recipients");

    /// <summary>How it behaved at each delivery attempt.</summary>
    public IReadOnlyList<string> Tries => Lines("tries");

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

    private string[] Lines(string file) => File.Exists(Path.Combine(folder, file)) ? File.ReadAllLines(Path.Combine(folder, file)) : [];

    private static bool Works()
    {
        if (!File.Exists(Python)) return false;
        using var asked = Process.Start(new ProcessStartInfo(Python) { RedirectStandardError = true, ArgumentList = { "-c", "import aiosmtpd" } })!;
        asked.WaitForExit();
        return asked.ExitCode == 0;
    }
}

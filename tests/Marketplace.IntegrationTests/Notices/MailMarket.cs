using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MailKit.Net.Smtp;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.IntegrationTests.Notices;

/// <summary>A market that sends through a real mail server.</summary>
internal sealed class MailMarket : Market
{
    public MailMarket(RealMailServer server, string security = "None")
    {
        Settings["Notices:Smtp:Host"] = "localhost";
        Settings["Notices:Smtp:Port"] = $"{server.Port}";
        Settings["Notices:Smtp:Security"] = security;
        Settings["Notices:Smtp:From"] = "marketplace@example.com";
    }

    /// <summary>A certificate that is trusted as if a known authority had issued it.</summary>
    public X509Certificate2? Trusted { get; set; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.AddTransient(_ => new SmtpClient
        {
            CheckCertificateRevocation = false,
            ServerCertificateValidationCallback = (_, shown, _, errors) =>
                errors == SslPolicyErrors.None || (Trusted is { } trusted && shown?.GetCertHashString() == trusted.Thumbprint),
        }));
    }
}

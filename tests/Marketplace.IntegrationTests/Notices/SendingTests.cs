using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Events;
using Marketplace.Notices.Domain;
using Microsoft.AspNetCore.Http;

namespace Marketplace.IntegrationTests.Notices;

[Trait("Rule", "NTF-2")]
public sealed class SendingTests : IDisposable
{
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    [MailServerFact]
    public async Task An_e_mail_reaches_the_configured_server_with_text_and_html()
    {
        using var server = UseMailServer();
        var now = await Happenings.In(market);
        await market.Tell(new OrderSent(now.Order, now.Facts));
        var mail = server.Received.ShouldHaveSingleItem();
        mail.ShouldContain($"To: {now.Buyer.Email}");
        mail.ShouldContain("Message-ID: <");
        mail.ShouldContain("text/plain");
        mail.ShouldContain("text/html");
        now.Files("mail", now.Buyer.Email).ShouldBeEmpty();
    }

    [MailServerTheory]
    [InlineData(Mood.Refuse)]
    [InlineData(Mood.Drop)]
    [InlineData(Mood.Dawdle)]
    internal async Task A_server_that_fails_gets_the_mail_later_and_once(Mood mood)
    {
        // A server that answers has as long as it needs on a busy machine.
        if (mood == Mood.Dawdle) market.Settings["Notices:SendingTakes"] = "00:00:02";
        using var server = UseMailServer();
        server.Mood = mood;
        var now = await Happenings.In(market);
        await market.Tell(new OrderSent(now.Order, now.Facts)).WaitAsync(TimeSpan.FromSeconds(20));
        server.Received.ShouldBeEmpty();
        (await now.Notices(now.Buyer)).Text.ShouldContain("sent your order");
        await Later();
        server.Received.ShouldBeEmpty();

        server.Mood = Mood.Accept;
        await Later();
        await Later();
        server.Received.Count.ShouldBe(1);
        server.Tries.ShouldBe([$"{mood}", $"{mood}", "Accept"]);
    }

    [MailServerFact]
    public async Task A_mail_goes_over_STARTTLS_to_a_server_that_proves_who_it_is()
    {
        using var certificate = RealMailServer.Certificate();
        using var server = UseMailServer(certificate);
        var now = await Happenings.In(market);
        await market.Tell(new OrderSent(now.Order, now.Facts));
        server.Tries.ShouldBeEmpty("nobody vouches for its certificate");

        using (Trust(certificate)) await Later();
        server.Received.ShouldHaveSingleItem().ShouldContain($"To: {now.Buyer.Email}");
    }

    [MailServerFact]
    public async Task A_server_without_STARTTLS_gets_nothing_where_it_is_asked_for()
    {
        using var server = UseMailServer();
        market.Settings["Notices:Smtp:Tls"] = "true";
        var now = await Happenings.In(market);
        await market.Tell(new OrderSent(now.Order, now.Facts));
        server.Tries.ShouldBeEmpty();
        (await now.Notices(now.Buyer)).Text.ShouldContain("sent your order");
    }

    [Fact]
    public async Task A_gateway_gets_the_phone_message_with_a_key_that_stays_the_same()
    {
        await using var gateway = await UseGateway();
        gateway.Status = StatusCodes.Status503ServiceUnavailable;
        var now = await Happenings.In(market);
        await market.Tell(new OrderPlaced(now.Order, now.Facts));
        gateway.Status = StatusCodes.Status202Accepted;
        await Later();
        await Later();

        gateway.Asked.Count.ShouldBe(2);
        gateway.Asked.Select(asked => asked.Key).Distinct().Count().ShouldBe(1);
        gateway.Asked.Select(asked => asked.Body).Distinct().ShouldHaveSingleItem().ShouldContain(now.Seller.Phone.TrimStart('+'));
    }

    [Fact]
    public async Task After_ten_tries_a_message_is_set_aside_for_staff_who_can_send_it_again()
    {
        await using var gateway = await UseGateway();
        gateway.Status = StatusCodes.Status500InternalServerError;
        var now = await Happenings.In(market);
        await market.Tell(new OrderPlaced(now.Order, now.Facts));
        for (var i = 0; i < 12; i++) await Later();
        gateway.Asked.Count.ShouldBe(10);
        var aside = (await market.In((SetAsideEvents events) => events.List(default))).ShouldHaveSingleItem();
        aside.Name.ShouldBe("notices.message-queued");

        gateway.Status = StatusCodes.Status200OK;
        (await market.In((SetAsideEvents events) => events.SendAgain(aside.Schema, aside.Id, default))).ShouldBeTrue();
        await market.Deliver();
        gateway.Asked.Count.ShouldBe(11);
        (await market.In((SetAsideEvents events) => events.List(default))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_written_twice_is_one_file()
    {
        var message = new MessageQueued(77, Channel.Mail, "a@example.com", "Ada", "Subject", "Text.", "http://localhost/x");
        foreach (var channel in new[] { Channel.Mail, Channel.Phone })
        {
            await market.Tell(message with { Channel = channel });
            await market.Tell(message with { Channel = channel });
        }
        Directory.GetFiles(Path.Combine(market.Folder, "mail")).Select(Path.GetFileName).ShouldBe(["77.eml"]);
        Directory.GetFiles(Path.Combine(market.Folder, "phone")).Select(Path.GetFileName).ShouldBe(["77.txt"]);
    }

    private async Task Later()
    {
        market.Clock.Advance(TimeSpan.FromHours(1));
        await market.Deliver();
    }

    private RealMailServer UseMailServer(X509Certificate2? certificate = null)
    {
        var server = new RealMailServer(certificate);
        market.Settings["Notices:Smtp:Host"] = "localhost";
        market.Settings["Notices:Smtp:Port"] = $"{server.Port}";
        market.Settings["Notices:Smtp:Tls"] = certificate is null ? "false" : "true";
        market.Settings["Notices:Smtp:From"] = "marketplace@example.com";
        return server;
    }

    private static Undo Trust(X509Certificate2 certificate)
    {
        var thumbprint = certificate.Thumbprint;
        ServicePointManager.ServerCertificateValidationCallback = (_, shown, _, errors) =>
            errors == SslPolicyErrors.None || shown?.GetCertHashString() == thumbprint;
        return new Undo(() => ServicePointManager.ServerCertificateValidationCallback = null);
    }

    private sealed class Undo(Action action) : IDisposable
    {
        public void Dispose() => action();
    }

    private async Task<FakeGateway> UseGateway()
    {
        var gateway = await FakeGateway.Start();
        market.Settings["Notices:PhoneGateway:Url"] = gateway.Url;
        return gateway;
    }
}

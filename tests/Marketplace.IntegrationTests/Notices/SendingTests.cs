using Marketplace.Accounts.DropParkedEvents;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Kernel.Persistence;
using Marketplace.Notices.Domain;
using Marketplace.Notices.Persistence;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Marketplace.IntegrationTests.Notices;

/// <summary>Email by SMTP.</summary>
[Trait("Rule", "NTF-2")]
public sealed class SendingTests
{
    private static readonly MailContent Content = new(
        "en", "Ada", "Bob ordered “Blue bowl”", "Bob ordered “Blue bowl”", [], null, "Approve or cancel it.", "Nothing happens.", "View order", "http://localhost/orders/1",
        "You are the seller.", null);

    private static readonly MessageQueued Mail = new(77, Channel.Mail, "ada@example.com", "", Content.Link, Content);

    [MailServerFact, Trait("Rule", "NTF-1")]
    public async Task An_e_mail_reaches_the_configured_server_with_text_and_html()
    {
        using var server = new RealMailServer();
        await using var market = new MailMarket(server);
        var now = await Happenings.In(market);
        await market.Tell(new OrderSent(now.Order, now.Facts));

        var mail = server.Received.ShouldHaveSingleItem();
        mail.To.Mailboxes.Single().Address.ShouldBe(now.Buyer.Email);
        mail.From.Mailboxes.Single().Address.ShouldBe("marketplace@example.com");
        mail.Subject.ShouldBe($"{now.Order.ShopName} sent your order of “Blue bowl”");
        mail.ReplyTo.ShouldBeEmpty("nobody reads answers");
        mail.TextBody!.ShouldContain(now.OrderPath);
        mail.HtmlBody!.ShouldContain(now.OrderPath);
        mail.Headers[HeaderId.AutoSubmitted].ShouldBe("auto-generated");
        mail.Date.UtcDateTime.ShouldBe(market.Clock.Now);
        server.Recipients.ShouldBe([now.Buyer.Email]);
        now.MailTo(now.Buyer).ShouldBeEmpty();
    }

    [MailServerTheory]
    [InlineData(Mood.Busy)]
    [InlineData(Mood.WrongSender)]
    [InlineData(Mood.Drop)]
    [InlineData(Mood.Dawdle)]
    internal async Task A_server_that_fails_gets_the_mail_later_and_once(Mood mood)
    {
        using var server = new RealMailServer { Mood = mood };
        await using var market = new MailMarket(server);
        // A long timeout, because a busy machine can be slow.
        if (mood == Mood.Dawdle) market.Settings["Notices:SendingTakes"] = "00:00:02";
        var now = await Happenings.In(market);
        await market.Tell(new OrderSent(now.Order, now.Facts)).WaitAsync(TimeSpan.FromSeconds(20));
        server.Received.ShouldBeEmpty();
        (await now.Notices(now.Buyer)).Text.ShouldContain("sent your order");
        await Later(market);
        server.Received.ShouldBeEmpty();

        server.Mood = Mood.Accept;
        await Later(market);
        await Later(market);
        server.Received.Count.ShouldBe(1);
        server.Tries.ShouldBe([$"{mood}", $"{mood}", "Accept"]);
    }

    [MailServerTheory, Trait("Rule", "NTF-4")]
    [InlineData(Mood.NobodyHere, "550")]
    [InlineData(Mood.Full, "552")]
    [InlineData(Mood.Spam, "554")]
    internal async Task What_a_server_refuses_for_good_is_not_tried_again_but_staff_can(Mood mood, string code)
    {
        using var server = new RealMailServer { Mood = mood };
        await using var market = new MailMarket(server);
        await market.Tell(Mail);
        await Later(market);
        server.Tries.ShouldBe([$"{mood}"]);
        var aside = (await Aside(market)).ShouldHaveSingleItem();
        aside.Error.ShouldContain($"permanently rejected this recipient or email: {code} ");
        aside.Error.ShouldNotContain(Mail.To);

        server.Mood = Mood.Accept;
        (await market.In((ParkedEvents events) => events.SendAgain(aside.Schema, aside.Id, default))).ShouldBeTrue();
        await market.Deliver();
        server.Received.ShouldHaveSingleItem();
    }

    [MailServerFact]
    public async Task A_repeat_has_the_same_message_id()
    {
        using var server = new RealMailServer();
        await using var market = new MailMarket(server);
        await market.Tell(Mail, Mail);
        server.Received.Select(mail => mail.MessageId).ShouldBe(["77@example.com", "77@example.com"]);
        (await Aside(market)).ShouldBeEmpty();
    }

    [MailServerTheory, Trait("Rule", "NTF-1")]
    [InlineData(Encryption.StartTls, "StartTls")]
    [InlineData(Encryption.OnConnect, "SslOnConnect")]
    internal async Task An_encrypted_mail_goes_to_a_server_that_proves_who_it_is(Encryption encryption, string security)
    {
        using var certificate = RealMailServer.Certificate();
        using var server = new RealMailServer(encryption, certificate);
        await using var market = new MailMarket(server, security);
        await market.Tell(Mail);
        for (var hour = 0; hour < 12; hour++) await Later(market);
        server.Tries.ShouldBeEmpty("nobody vouches for its certificate");
        (await Aside(market)).ShouldBeEmpty("a server that can't be reached says nothing about the mail");

        market.Trusted = certificate;
        await Later(market);
        server.Received.ShouldHaveSingleItem().To.ToString().ShouldBe(Mail.To);
    }

    [MailServerFact, Trait("Rule", "NTF-1")]
    public async Task A_server_without_STARTTLS_gets_nothing_where_it_is_asked_for()
    {
        using var server = new RealMailServer();
        await using var market = new MailMarket(server, "StartTls");
        var now = await Happenings.In(market);
        await market.Tell(new OrderSent(now.Order, now.Facts));
        server.Tries.ShouldBeEmpty();
        (await now.Notices(now.Buyer)).Text.ShouldContain("sent your order");
    }

    [MailServerTheory, Trait("Rule", "TXT-3")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_domain_in_other_letters_goes_as_ASCII(bool utf8)
    {
        using var server = new RealMailServer(utf8: utf8);
        await using var market = new MailMarket(server);
        await market.Tell(Mail with { To = "idn@bücher.example" });
        server.Recipients.ShouldBe(["idn@xn--bcher-kva.example"]);
        server.Received.ShouldHaveSingleItem();
    }

    [MailServerFact, Trait("Rule", "NTF-4")]
    public async Task An_address_with_other_letters_before_the_at_sign_is_written_to_where_the_server_takes_it()
    {
        using var server = new RealMailServer(utf8: true);
        await using var market = new MailMarket(server);
        await market.Tell(Mail with { To = "zoë@bücher.example" });
        server.Recipients.ShouldHaveSingleItem().ShouldStartWith("zoë@");
        server.Received.ShouldHaveSingleItem().Subject!.ShouldBe(Content.Subject);
    }

    [MailServerTheory, Trait("Rule", "NTF-4")]
    [InlineData("zoë@example.com", "SMTPUTF8")]
    [InlineData("no address", "not an email address")]
    public async Task An_address_that_the_server_cannot_take_is_given_up_at_once_with_the_reason(string to, string reason)
    {
        using var server = new RealMailServer();
        await using var market = new MailMarket(server);
        await market.Tell(Mail with { To = to });
        (await Aside(market)).ShouldHaveSingleItem().Error.ShouldContain(reason);
        await Later(market);
        server.Tries.ShouldBeEmpty();
    }

    [MailServerFact]
    public async Task Line_breaks_add_no_headers_and_no_recipients()
    {
        using var server = new RealMailServer();
        await using var market = new MailMarket(server);
        await market.Tell(Mail with
        {
            Mail = Content with
            {
                Name = "Ada\r\nBcc: eve@example.com",
                Subject = "Hello\r\nBcc: eve@example.com\u2028X-Eve: 1\u0085X-Eve: 2\vX-Eve: 3\r\n\r\nBody",
                Details = ["Before.\r\n.\r\nMAIL FROM:<eve@example.com>\r\nAfter."],
            },
        });
        server.Recipients.ShouldBe([Mail.To]);
        var mail = server.Received.ShouldHaveSingleItem();
        mail.Bcc.ShouldBeEmpty();
        mail.Headers.Select(h => h.Field).ShouldBe(["Auto-Submitted", "Date", "From", "Message-Id", "MIME-Version", "Subject", "To"], ignoreOrder: true);
        mail.Subject!.ShouldStartWith("Hello  Bcc: eve@example.com X-Eve");
        mail.TextBody!.ShouldContain("After.");
    }

    [Fact]
    public async Task A_message_written_twice_is_one_file()
    {
        await using var market = new Market();
        foreach (var channel in new[] { Channel.Mail, Channel.Phone })
        {
            await market.Tell(Mail with { Channel = channel });
            await market.Tell(Mail with { Channel = channel });
        }
        Directory.GetFiles(Path.Combine(market.Folder, "mail")).Select(Path.GetFileName).ShouldBe(["77.eml"]);
        Directory.GetFiles(Path.Combine(market.Folder, "phone")).Select(Path.GetFileName).ShouldBe(["77.txt"]);
    }

    [UnixFact]
    public async Task Files_of_messages_are_for_the_product_alone()
    {
        if (OperatingSystem.IsWindows()) throw new InvalidOperationException("This test is skipped on Windows.");
        await using var market = new Market();
        await market.Tell(Mail);
        await market.Tell(Mail with { Channel = Channel.Phone });
        foreach (var folder in new[] { "mail", "phone" })
        {
            var path = Path.Combine(market.Folder, folder);
            File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            File.GetUnixFileMode(Directory.GetFiles(path).Single()).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [MailServerFact, Trait("Rule", "NTF-4")]
    public async Task An_address_that_the_server_refuses_three_times_is_left_alone_and_one_that_works_again_starts_anew()
    {
        using var server = new RealMailServer { Mood = Mood.NobodyHere };
        await using var market = new MailMarket(server);
        var now = await Happenings.In(market);
        await market.Tell(new OrderSent(now.Order, now.Facts));
        await market.Tell(new OrderSent(now.Order, now.Facts));
        server.Mood = Mood.Accept;
        await market.Tell(new OrderSent(now.Order, now.Facts));
        server.Mood = Mood.NobodyHere;
        for (var i = 0; i < 5; i++) await market.Tell(new OrderSent(now.Order, now.Facts));
        server.Tries.ShouldBe(["NobodyHere", "NobodyHere", "Accept", "NobodyHere", "NobodyHere", "NobodyHere"]);
        (await now.Notices(now.Buyer)).Text.ShouldContain("Check your email address");
    }

    [MailServerFact, Trait("Rule", "NTF-4")]
    public async Task A_mail_that_is_taken_for_spam_says_nothing_about_the_address()
    {
        using var server = new RealMailServer { Mood = Mood.Spam };
        await using var market = new MailMarket(server);
        var now = await Happenings.In(market);
        for (var i = 0; i < 5; i++) await market.Tell(new OrderSent(now.Order, now.Facts));
        server.Tries.Count.ShouldBe(5);
        (await now.Notices(now.Buyer)).Text.ShouldNotContain("Check your email address");
    }

    [MailServerFact, Trait("Rule", "ACC-6"), Trait("Rule", "MOD-12")]
    public async Task An_answer_to_a_mistyped_address_of_a_visitor_is_dropped_with_it()
    {
        using var server = new RealMailServer { Mood = Mood.NobodyHere };
        await using var market = new MailMarket(server);
        var now = await Happenings.In(market);
        await market.Tell(new SupportAnswered(7, 0, "vera@exmaple.com", "en", "Where is my parcel?", "It arrives tomorrow."));
        await market.Tell(new SupportAnswered(8, now.Buyer.Id, "", "", "Where is my parcel?", "It arrives tomorrow."));
        server.Tries.Count.ShouldBe(2);
        (await Aside(market)).Count.ShouldBe(2);
        await market.Work<DropLastMails>();
        (await Aside(market)).ShouldHaveSingleItem("the other one's address has an owner");
        (await market.In((NoticesDbContext db) => db.Outbox.CountAsync(m => m.Payload.Contains("vera@exmaple.com")))).ShouldBe(0);
    }

    private static async Task Later(Market market)
    {
        market.Clock.Advance(TimeSpan.FromHours(1));
        await market.Deliver();
    }

    private static Task<IReadOnlyList<ParkedEvent>> Aside(Market market) => market.In((ParkedEvents events) => events.List(default));
}

using Marketplace.Notices.ReadMail;

namespace Marketplace.UnitTests.Notices;

[Trait("Rule", "NTF-1")]
public sealed class MailTextTests
{
    [Fact]
    public void A_mail_is_shown_without_its_html()
    {
        var text = MailText.Of("To: a@b.c\nSubject: Hello\nContent-Type: multipart/alternative\n\n--x\nContent-Type: text/plain\n\nHi.\n--x\nContent-Type: text/html\n\n<p>Hi.</p>\n--x--\n");
        text.To.ShouldBe("a@b.c");
        text.Subject.ShouldBe("Hello");
        text.Lines.ShouldBe(["Hi."]);
    }

    [Fact]
    public void A_phone_message_is_shown_whole()
    {
        var text = MailText.Of("To: +49301234567\n\nAn order.\nhttp://localhost/orders/1\n");
        text.Lines.ShouldBe(["An order.", "http://localhost/orders/1", ""]);
    }
}

using System.Text;
using Marketplace.Notices.ReadMail;
using MimeKit;

namespace Marketplace.UnitTests.Notices;

[Trait("Rule", "NTF-1")]
public sealed class MailTextTests
{
    [Theory]
    [InlineData(ContentEncoding.EightBit)]
    [InlineData(ContentEncoding.QuotedPrintable)]
    [InlineData(ContentEncoding.Base64)]
    public async Task A_mail_is_shown_without_its_html_however_it_is_encoded(ContentEncoding encoding)
    {
        using var mail = new MimeMessage { Subject = "Grüße für “Ada”", Body = new BodyBuilder { TextBody = "Hi “Ada”.\n\nBye.\n", HtmlBody = "<p>Hi.</p>" }.ToMessageBody() };
        mail.To.Add(new MailboxAddress("", "a@b.c"));
        foreach (var part in mail.BodyParts.OfType<TextPart>()) part.ContentTransferEncoding = encoding;
        using var file = new MemoryStream();
        await mail.WriteToAsync(file);
        file.Position = 0;

        var text = await MailText.OfMail(file, default);
        text.To.ShouldBe("a@b.c");
        text.Subject.ShouldBe("Grüße für “Ada”");
        text.Lines.ShouldBe(["Hi “Ada”.", "", "Bye."]);
    }

    [Fact]
    public async Task A_phone_message_is_shown_whole()
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes("To: +49301234567\n\nAn order.\nhttp://localhost/orders/1\n"));
        var text = await MailText.OfPhoneMessage(file, default);
        text.To.ShouldBe("+49301234567");
        text.Lines.ShouldBe(["An order.", "http://localhost/orders/1"]);
    }
}

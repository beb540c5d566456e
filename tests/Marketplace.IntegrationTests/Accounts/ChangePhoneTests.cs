using System.Net;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Notices;
using Marketplace.Notices.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Accounts;

[Trait("Rule", "ACC-7")]
public sealed class ChangePhoneTests(Market market) : IClassFixture<Market>
{
    private const string Path = "/account/phone";
    private const string Wanted = "+493098765432";

    [Fact, Trait("Rule", "NTF-1")]
    public async Task Phone_messages_go_to_the_new_number_and_the_owner_is_told_by_mail()
    {
        var now = await Happenings.In(market);
        var changed = await Change(now.Seller, "+49 30 98765432");
        changed.Path.ShouldBe("/account");
        changed.Text.ShouldContain(Wanted);
        market.MailTo(now.Seller.Email).ShouldHaveSingleItem().Subject.ShouldBe("Your phone number was changed");
        await market.Tell(new OrderPlaced(now.Order, now.Facts));
        now.PhoneMessagesTo(now.Seller).ShouldBeEmpty();
        market.PhoneMessagesTo(Wanted).ShouldHaveSingleItem();
        await market.Tell(new PhoneChanged(now.Seller.Id, now.Seller.Phone, now.Seller.Email, now.Seller.Name, "http://localhost/", "") { OccurredAt = market.Clock.Now.AddMinutes(-1) });
        (await Kept(now.Seller)).ShouldBe(Wanted, "an earlier change that arrives late changes nothing");
    }

    [Fact]
    public async Task A_number_can_be_removed_and_then_nobody_is_sent_a_phone_message()
    {
        var now = await Happenings.In(market);
        (await Change(now.Seller, "")).Text.ShouldContain("No phone number");
        market.MailTo(now.Seller.Email).ShouldHaveSingleItem().Subject.ShouldBe("Your phone number was removed");
        await market.Tell(new OrderPlaced(now.Order, now.Facts));
        now.PhoneMessagesTo(now.Seller).ShouldBeEmpty();
        market.PhoneMessagesTo("").ShouldBeEmpty();
        market.MailTo(now.Seller.Email).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("not this one", Wanted, "Password", "This isn't your current password. Try again.")]
    [InlineData(DataOwner.Password, "12", "Phone", "Enter a phone number with its country code, for example +49 30 1234567.")]
    [InlineData(DataOwner.Password, null, "Phone", "Enter a number that is different from your current one.")]
    public async Task A_wrong_password_or_number_changes_nothing(string password, string? phone, string field, string error)
    {
        var person = await market.Buyer();
        var page = await Change(person, phone ?? person.Phone, password);
        (page.Status, page.ErrorAt(field)).ShouldBe((HttpStatusCode.UnprocessableEntity, error));
        (await Kept(person)).ShouldBe(person.Phone);
        market.MailTo(person.Email).ShouldBeEmpty();
    }

    private async Task<Page> Change(Person person, string phone, string password = DataOwner.Password) =>
        await (await (await market.WithPassword(person)).Open(Path)).Submit("Save", new { Phone = phone, Password = password });

    private Task<string> Kept(Person person) => market.In((NoticesDbContext db) => db.Recipients.Where(r => r.Id == person.Id).Select(r => r.Phone).SingleAsync());
}

using System.Globalization;
using Marketplace.Accounts.Domain;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.MakeFirstAdministrator;
using Marketplace.Texts;

namespace Marketplace.Benchmarks.Seeding;

/// <param name="passwordHash">The hash of the password shared by all accounts.</param>
internal sealed class AccountsRows(string passwordHash) : IModuleRows
{
    public string Module => "accounts";

    public void Write(World world, ModuleFile file)
    {
        var accounts = file.Table("Accounts", """
            Id RegisteredAt Language TimeZone BrowserTimeZone Role UserName NormalizedUserName Email NormalizedEmail EmailConfirmed PasswordHash SecurityStamp
            ConcurrencyStamp PhoneNumber PhoneNumberConfirmed TwoFactorEnabled SuspensionChanges IsClosingReminded ClosingChanges
            """);
        var support = world.Support.ToHashSet();
        foreach (var member in world.Members)
        {
            var role = member == world.Administrator ? StaffRole.Administrator : support.Contains(member) ? StaffRole.Support : StaffRole.None;
            var stamp = member.Id.ToString("x32", CultureInfo.InvariantCulture);
            accounts.Add(
                member.Id, member.At, "en", "", "", role, member.Name.Text, LookAlikes.KeyOf(member.Name.Text), member.Email, EmailAddress.KeyOf(member.Email), true,
                passwordHash, stamp, stamp, member.Phone, false, false, 0, false, 0);
        }
        file.Run("UPDATE Administration SET Administrators = 1");

        var shops = file.Table("Shops", "Id Name SpellingKey LookKey Slug Description Country Currency Language OpenedAt DeliveryPolicy ReturnsPolicy ContactPolicy Version");
        foreach (var stall in world.Stalls)
        {
            shops.Add(stall.Owner.Id, stall.Name.Text, Shop.SpellingKeyOf(stall.Name.Text), Shop.LookKeyOf(stall.Name.Text), stall.Slug, Texts.AboutShop, stall.Country, "EUR", "en", stall.Owner.At.AddHours(1), "", "", "", 1);
        }
    }
}

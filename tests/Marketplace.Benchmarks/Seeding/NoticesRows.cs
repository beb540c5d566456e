namespace Marketplace.Benchmarks.Seeding;

internal sealed class NoticesRows : IModuleRows
{
    public string Module => "notices";

    public void Write(World world, ModuleFile file)
    {
        var recipients = file.Table("Recipients", "Id Name Email Phone PhoneChangedAt MailRefusals PhoneRefusals ByMail ByPhone OnSite Language LanguageChosenAt Zone ZoneSeenAt Unread");
        foreach (var member in world.Members) recipients.Add(member.Id, member.Name.Text, member.Email, member.Phone, member.At, 0, 0, 255, 1, 255, "en", member.At, "", member.At, 0);

        var shops = file.Table("Shops", "SellerId Shop Name FormerNames Version");
        foreach (var stall in world.Stalls) shops.Add(stall.Owner.Id, stall.Slug, stall.Name.Text, "[]", 0);

        var orders = file.Table("Orders", "Id OfferId SellerId BuyerId Quantity Total Currency");
        foreach (var sale in world.Sales) orders.Add(sale.Id, sale.Ware.Id, sale.Ware.Stall.Owner.Id, sale.Buyer.Id, sale.Quantity, sale.Total, "EUR");
    }
}

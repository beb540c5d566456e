namespace Marketplace.Benchmarks.Seeding;

internal sealed class NoticesRows : IModuleRows
{
    public string Module => "notices";

    public void Write(World world, ModuleFile file)
    {
        var recipients = file.Table("Recipients", "Id Name Email Phone Language LanguageChosenAt Unread");
        foreach (var member in world.Members) recipients.Add(member.Id, member.Name.Text, member.Email, member.Phone, "en", member.At, 0);
    }
}

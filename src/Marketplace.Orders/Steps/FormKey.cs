using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;

namespace Marketplace.Orders.Steps;

/// <summary>The id of what a form will make. It is created with the form, so a form that is sent twice makes one thing.</summary>
internal static class FormKey
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    public static string Make(IdGenerator ids) => new Number(ids.Next()).ToString();

    /// <summary>The form's id; a new one if the form is so old that what it makes would be sorted wrongly.</summary>
    public static long Read(string key, IdGenerator ids, DateTime now) =>
        Number.TryParse(key, null, out var typed) && typed.Id >= IdGenerator.LowestAt(now - Life) && typed.Id <= ids.Next() ? typed.Id : ids.Next();
}

using System.Reflection;
using Marketplace.Accounts;
using Marketplace.Billing;
using Marketplace.Casework;
using Marketplace.Complaints;
using Marketplace.Contracts;
using Marketplace.Kernel.Domain;
using Marketplace.Messages;
using Marketplace.Moderation;
using Marketplace.Notices;
using Marketplace.Offers;
using Marketplace.Orders;
using Marketplace.Reviews;
using Marketplace.Texts;

namespace Marketplace.UnitTests.Architecture;

/// <summary>The product's assemblies and types, for the architecture tests.</summary>
internal static class House
{
    public static Assembly Contracts { get; } = typeof(DomainEvent).Assembly;

    public static Assembly Kernel { get; } = typeof(Aggregate).Assembly;

    public static Assembly Texts { get; } = typeof(Words).Assembly;

    public static Assembly Casework { get; } = typeof(StaffCase).Assembly;

    public static Assembly Web { get; } = typeof(Program).Assembly;

    public static IReadOnlyList<Assembly> Modules { get; } =
    [
        typeof(AccountsModule).Assembly, typeof(BillingModule).Assembly, typeof(ComplaintsModule).Assembly, typeof(MessagesModule).Assembly, typeof(ModerationModule).Assembly, typeof(NoticesModule).Assembly, typeof(OffersModule).Assembly, typeof(OrdersModule).Assembly,
        typeof(ReviewsModule).Assembly,
    ];

    public static string Root { get; } = FindRoot();

    public static IEnumerable<Type> All(Func<Type, bool> which) => Modules.Append(Casework).Append(Web).SelectMany(a => a.GetTypes()).Where(which);

    public static IEnumerable<string> Sources(string folder, string pattern = "*.cs") => Directory
        .EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Marketplace.sln"))) return at.FullName;
        }
        throw new InvalidOperationException("The tests run outside the checkout.");
    }
}

using FluentValidation;

namespace Marketplace.Orders.Steps;

internal static class AmountRules
{
    public const decimal MostMoney = 1_000_000;

    /// <summary>An amount as a person types it. How many decimals are allowed depends on the order's currency.</summary>
    public static IRuleBuilderOptions<T, decimal?> IsAmount<T>(this IRuleBuilderInitial<T, decimal?> rule) => rule.Cascade(CascadeMode.Stop)
        .NotNull().WithMessage("Enter an amount.")
        .Must(amount => amount > 0).WithMessage("Enter an amount above 0.")
        .Must(amount => amount <= MostMoney).WithMessage("Enter an amount of at most 1,000,000.");
}

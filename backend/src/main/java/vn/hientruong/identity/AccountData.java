package vn.hientruong.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** What stands in the account itself. */
@Singleton
class AccountData implements PersonalData {
    private final AccountRepository accounts;

    AccountData(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public String part() {
        return "account";
    }

    @Override
    @Transactional
    public Object of(UUID accountId) {
        return accounts.findByIdOptional(accountId).map(Account::known).orElse(Map.of());
    }
}
